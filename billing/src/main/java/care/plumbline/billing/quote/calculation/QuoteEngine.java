package care.plumbline.billing.quote.calculation;

import care.plumbline.billing.coverage.Confidence;
import care.plumbline.billing.money.Money;
import care.plumbline.billing.quote.calculation.Calculation.Outcome;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a visit costs, and why (billing specification, section 2.5). */
public final class QuoteEngine {

    private QuoteEngine() {}

    /**
     * The lines of a quote.
     *
     * @throws care.plumbline.billing.pricing.PricingRefused.NoPriceInEffect when no price holds at the visit's start
     */
    public static Calculation calculate(QuoteRequest request, QuoteRules rules) {
        return switch (request.payer()) {
            case PayerChoice.SelfPay ignored -> selfPay(request, rules, List.of());
            case PayerChoice.PlanUnknown ignored -> InsuredRules.planUnknown(request, rules);
            case PayerChoice.Insured insured -> new InsuredRules(request, rules, insured).calculate();
        };
    }

    /**
     * How much more is due at the time a patient moves a visit to than was agreed; positive needs the patient's acceptance
     * before the visit moves. A visit that the clinic moves keeps its price.
     *
     * @return null when the new time has no price yet
     */
    public static @Nullable Money rise(Calculation anew, Money agreed) {
        var due = anew.due();
        return anew.outcome() != Outcome.PRICE || due == null ? null : due.minus(agreed);
    }

    static Calculation selfPay(QuoteRequest request, QuoteRules rules, List<Note> before) {
        var found = new SelfPayRules(request, rules).lines();
        var notes = new java.util.ArrayList<>(before);
        notes.addAll(found.notes());
        return new Calculation(Outcome.PRICE, found.lines(), sum(found.lines()), null, Confidence.HIGH, null, notes);
    }

    static Money sum(List<QuoteLine> lines) {
        return lines.stream()
                .filter(line -> line.kind() == QuoteLine.Kind.DUE)
                .map(QuoteLine::amount)
                .reduce(Money::plus)
                .orElseThrow();
    }
}
