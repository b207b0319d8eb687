package care.plumbline.billing.quote;

import care.plumbline.billing.coverage.HealthPlan;
import care.plumbline.billing.money.Money;
import care.plumbline.billing.pricing.Price;
import care.plumbline.billing.quote.QuoteLine.Code;
import care.plumbline.billing.quote.QuoteLine.Kind;
import care.plumbline.billing.quote.QuoteLine.Reason;
import java.util.List;

/** The rules that turn prices and coverage into lines. Pure; amounts due are the sum of the DUE lines. */
public final class QuoteLines {

    private QuoteLines() {}

    /** Without insurance: the price, and nothing else. */
    public static List<QuoteLine> selfPay(Price price) {
        return List.of(new QuoteLine(
                Code.SELF_PAY_PRICE, Kind.DUE, price.amount(), Reason.PRICE_WITHOUT_INSURANCE, null, basis(price)));
    }

    /**
     * With a plan: its copay, never more than the charge; when the copay is unknown, the typical one as an estimate.
     * The lines read as a bill: the charge, less the plan's share, leaves what is due.
     */
    public static List<QuoteLine> insured(Price charge, Price typicalCopay, HealthPlan plan) {
        var known = plan.copay();
        var copay = (known == null ? typicalCopay.amount() : known).min(charge.amount());
        var due = new QuoteLine(
                Code.COPAY,
                Kind.DUE,
                copay,
                known == null ? Reason.TYPICAL_COPAY_AS_ESTIMATE : Reason.COPAY_OF_PLAN,
                name(plan),
                known == null ? basis(typicalCopay) : "health plan " + plan.id().value());
        var standard = new QuoteLine(
                Code.STANDARD_CHARGE,
                Kind.INFO,
                charge.amount(),
                Reason.WHAT_WE_SEND_TO_THE_PLAN,
                name(plan),
                basis(charge));
        var share = new QuoteLine(
                Code.PLAN_PAYS,
                Kind.INFO,
                charge.amount().minus(copay),
                Reason.ESTIMATE_OF_PLAN_SHARE,
                name(plan),
                basis(charge));
        return List.of(standard, share, due);
    }

    /** What is due: the sum of the DUE lines. */
    public static Money due(List<QuoteLine> lines) {
        return lines.stream()
                .filter(line -> line.kind() == Kind.DUE)
                .map(QuoteLine::amount)
                .reduce(Money::plus)
                .orElseThrow();
    }

    private static String name(HealthPlan plan) {
        return plan.payer() + " " + plan.name();
    }

    private static String basis(Price price) {
        return "price list " + price.version().value();
    }
}
