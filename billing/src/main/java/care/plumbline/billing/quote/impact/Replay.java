package care.plumbline.billing.quote.impact;

import care.plumbline.billing.money.Money;
import care.plumbline.billing.pricing.PricingRefused;
import care.plumbline.billing.pricing.version.TrialRules;
import care.plumbline.billing.quote.PastQuotes.Past;
import care.plumbline.billing.quote.QuoteStatus;
import care.plumbline.billing.quote.calculation.Calculation;
import care.plumbline.billing.quote.calculation.Calculation.Outcome;
import care.plumbline.billing.quote.calculation.QuoteEngine;
import care.plumbline.billing.quote.calculation.QuoteLine;
import care.plumbline.billing.quote.calculation.QuoteRequest;
import care.plumbline.billing.quote.calculation.QuoteRules;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Works quotes out again by other rules. */
final class Replay {

    private static final Money NOTHING = Money.usd(0);

    private final TrialRules rules;

    Replay(TrialRules rules) {
        this.rules = rules;
    }

    /**
     * What came of one quote.
     *
     * @param before what the patient was to pay
     * @param after what the patient would pay; the same as before when there would be no price
     * @param priced whether there would still be a price
     * @param revenue how much more a booked visit would bring in, from the patient and the plan together; else nothing
     */
    record Outcomes(
            UUID quote,
            String visitType,
            PayerClass payer,
            String state,
            Money before,
            Money after,
            boolean priced,
            Money revenue) {

        boolean isChanged() {
            return !priced || !before.equals(after) || !revenue.isZero();
        }

        Money more() {
            return after.minus(before);
        }
    }

    /** Empty when it cannot be worked out: what it was asked for was not kept, or nothing was published then. */
    Optional<Outcomes> again(Past past) {
        var request = past.request();
        if (request == null) {
            return Optional.empty();
        }
        try {
            var asked = past.place().offeredAt();
            return Optional.of(outcomes(past, request, QuoteEngine.calculate(request, rules(rules, request, asked))));
        } catch (PricingRefused.NoPriceInEffect nothingPublished) {
            return Optional.empty();
        }
    }

    /** Everything a request goes by. */
    static QuoteRules rules(TrialRules rules, QuoteRequest request, Instant asked) {
        var start = request.start();
        return new QuoteRules(
                rules.prices(start, asked),
                rules.rates(start, asked),
                rules.surcharges(start, asked),
                rules.scale(start, asked).orElse(null),
                rules.promos(asked),
                rules.policy(asked));
    }

    private static Outcomes outcomes(Past past, QuoteRequest request, Calculation calculation) {
        var before = past.quote().due();
        var due = calculation.due();
        var priced = calculation.outcome() == Outcome.PRICE && due != null;
        var after = priced && due != null ? due : before;
        var more = after.plus(planPays(calculation.lines()))
                .minus(before.plus(planPays(past.quote().lines())));
        return new Outcomes(
                past.quote().id().value(),
                request.visitType(),
                PayerClass.of(request.payer()),
                request.state(),
                before,
                after,
                priced,
                priced && isBooked(past.quote().status()) ? more : NOTHING);
    }

    private static boolean isBooked(QuoteStatus status) {
        return switch (status) {
            case LOCKED, BOOKED, CONSUMED -> true;
            case OFFERED, RELEASED, SUPERSEDED -> false;
        };
    }

    private static Money planPays(List<QuoteLine> lines) {
        return lines.stream()
                .filter(line -> line.code() == QuoteLine.Code.PLAN_PAYS)
                .map(QuoteLine::amount)
                .reduce(NOTHING, Money::plus);
    }
}
