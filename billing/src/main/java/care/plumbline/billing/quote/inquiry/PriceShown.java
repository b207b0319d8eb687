package care.plumbline.billing.quote.inquiry;

import care.plumbline.billing.coverage.Copay;
import care.plumbline.billing.coverage.EligibilityCheck;
import care.plumbline.billing.coverage.Network;
import care.plumbline.billing.money.Money;
import care.plumbline.billing.pricing.PricePair;
import care.plumbline.billing.quote.Quote;
import care.plumbline.billing.quote.calculation.QuoteLine;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The price every page shows somebody, in short.
 *
 * @param amount the one price that is theirs, or null
 * @param pair both prices, for when neither is theirs yet
 */
public record PriceShown(Kind kind, @Nullable Money amount, PricePair pair) {

    /** Which price it is. */
    public enum Kind {
        /** It is not known how they pay. */
        BOTH,
        /** The copay of their plan, an estimate. */
        COPAY,
        /** The typical copay, as an estimate. */
        TYPICAL_COPAY,
        /** What their plan leaves to them, an estimate. */
        INSURED,
        WITHOUT_INSURANCE,
        /** Nobody can tell before their plan does, and no other price is offered. */
        PLAN_DECIDES
    }

    static PriceShown of(PricePair pair) {
        return new PriceShown(Kind.BOTH, null, pair);
    }

    static PriceShown of(PriceAnswer answer) {
        var kind = switch (answer.kind()) {
            case NOT_SURE, NOT_FOUND -> Kind.BOTH;
            case COPAY -> Kind.COPAY;
            case TYPICAL_COPAY -> Kind.TYPICAL_COPAY;
            case NO_INSURANCE, OUT_OF_NETWORK -> Kind.WITHOUT_INSURANCE;
            case PLAN_DECIDES, PLAN_ELSEWHERE -> Kind.PLAN_DECIDES;
        };
        return new PriceShown(kind, answer.amount(), answer.pair());
    }

    /** What the payer answered counts more than what staff wrote down for its plan. */
    static PriceShown of(PriceAnswer before, @Nullable EligibilityCheck answer) {
        var plan = before.plan();
        if (answer == null || plan == null) {
            return of(before);
        }
        return switch (answer.status()) {
            case INACTIVE, NOT_COVERED_HERE, LIMIT_REACHED, REJECTED ->
                before.selfPayIsOffered() ? of(before.pair()) : new PriceShown(Kind.PLAN_DECIDES, null, before.pair());
            case OK ->
                plan.networkIn(before.state()) == Network.IN
                                && answer.benefits(Network.IN).copay() instanceof Copay.Exactly copay
                                && !copay.afterDeductible()
                        ? new PriceShown(Kind.COPAY, copay.amount(), before.pair())
                        : of(before);
            case PENDING, UNAVAILABLE, UNKNOWN -> of(before);
        };
    }

    static PriceShown of(Quote quote, PricePair pair) {
        return new PriceShown(kind(quote), quote.due(), pair);
    }

    private static Kind kind(Quote quote) {
        if (!quote.insured()) {
            return Kind.WITHOUT_INSURANCE;
        }
        var due = quote.lines().stream()
                .filter(line -> line.kind() == QuoteLine.Kind.DUE)
                .map(QuoteLine::code)
                .toList();
        if (due.equals(List.of(QuoteLine.Code.COPAY))) {
            return Kind.COPAY;
        }
        return due.equals(List.of(QuoteLine.Code.DEPOSIT_TYPICAL_COPAY)) ? Kind.TYPICAL_COPAY : Kind.INSURED;
    }
}
