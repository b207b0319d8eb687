package care.plumbline.billing.quote.calculation;

import care.plumbline.billing.coverage.Confidence;
import care.plumbline.billing.money.Money;
import care.plumbline.billing.quote.calculation.Calculation.Outcome;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a visit costs, and why (billing specification, section 2.5). */
public final class QuoteEngine {

    private QuoteEngine() {}

    /** Who asked to move a visit. */
    public enum Mover {
        PATIENT,
        CLINIC
    }

    /**
     * What a moved visit costs.
     *
     * @param superseded a new price took the place of the locked one
     * @param rise how much more is due than before; positive needs the patient's acceptance before the visit moves; null
     *     when the new time has no price yet
     */
    public record Moved(
            Calculation calculation,
            boolean superseded,
            @Nullable Money rise) {}

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

    /** A visit moved by the clinic keeps its locked lines; one moved by the patient costs what its new time costs. */
    public static Moved moved(Calculation locked, QuoteRequest anew, QuoteRules rules, Mover mover) {
        if (mover == Mover.CLINIC) {
            return new Moved(locked, false, due(locked).none());
        }
        var calculation = calculate(anew, rules);
        var due = calculation.due();
        return new Moved(calculation, true, due == null ? null : due.minus(due(locked)));
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

    private static Money due(Calculation calculation) {
        return java.util.Objects.requireNonNull(calculation.due());
    }
}
