package care.plumbline.billing.quote;

import care.plumbline.billing.coverage.HealthPlanId;
import care.plumbline.billing.coverage.Subscriber;
import care.plumbline.billing.pricing.version.PricingRules;
import care.plumbline.billing.quote.calculation.Calculation;
import care.plumbline.billing.quote.calculation.Calculation.Outcome;
import care.plumbline.domain.people.People;
import care.plumbline.domain.scheduling.Holds;
import care.plumbline.domain.shared.Actor;
import care.plumbline.domain.shared.UseCase;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.transaction.annotation.Transactional;

/** Says what the held visit will cost this patient: with their plan, or without insurance. */
@UseCase
@PreAuthorize("hasRole('PATIENT')")
public class MakeQuote {

    /** How long an offer stands. */
    public static final Duration OFFER = Duration.ofMinutes(30);

    private final People people;
    private final Holds holds;
    private final Quotes quotes;
    private final QuoteTies ties;
    private final NewQuotes fresh;
    private final QuoteAsking asking;
    private final QuotePrices prices;
    private final PricingRules pricing;
    private final Clock clock;

    MakeQuote(
            People people,
            Holds holds,
            Quotes quotes,
            QuoteTies ties,
            NewQuotes fresh,
            QuoteAsking asking,
            QuotePrices prices,
            PricingRules pricing,
            Clock clock) {
        this.people = people;
        this.holds = holds;
        this.quotes = quotes;
        this.ties = ties;
        this.fresh = fresh;
        this.asking = asking;
        this.prices = prices;
        this.pricing = pricing;
        this.clock = clock;
    }

    /** How somebody pays. */
    public sealed interface Payer {

        /** Without insurance: an explicit choice. */
        record SelfPay(List<String> promoCodes) implements Payer {

            /** Copies the codes. */
            public SelfPay {
                promoCodes = List.copyOf(promoCodes);
            }

            /** Without a code. */
            public SelfPay() {
                this(List.of());
            }
        }

        /**
         * With a plan we know.
         *
         * @param subscriber null when it is the patient's own plan
         */
        record Plan(
                HealthPlanId plan,
                String memberId,
                @Nullable Subscriber subscriber) implements Payer {

            /** The patient's own plan. */
            public Plan(HealthPlanId plan, String memberId) {
                this(plan, memberId, null);
            }
        }

        /**
         * With a plan that was not found.
         *
         * @param named what the patient calls it; empty when they are not sure
         */
        record UnknownPlan(String named) implements Payer {}
    }

    /** What came of asking. */
    public sealed interface Answer {

        /** An offer that can be accepted. */
        record Offered(QuoteId quote) implements Answer {}

        /** No offer: the plan does not pay, or something has to be put right first; the notes say what. */
        record NotOffered(Calculation calculation) implements Answer {}
    }

    /**
     * Offers a quote for the patient's held time; earlier offers for it are superseded. A payer that has not been asked
     * is asked; until it answers the offer is an estimate.
     *
     * @throws QuoteRefused when no time is held, the plan or member id cannot be taken, or a payment is under way
     * @throws care.plumbline.domain.scheduling.BookingRefused when the held visit may no longer be booked
     */
    @Transactional
    public Answer make(Actor actor, Payer payer) {
        var now = clock.instant();
        var patient = people.patientOf(actor.requireAccount()).orElseThrow(QuoteRefused.NothingHeld::new);
        var hold = holds.newestOf(patient, null).orElseThrow(QuoteRefused.NothingHeld::new);
        holds.lock(hold.id());
        holds.requireCleared(hold, patient);
        var underWay = quotes.newestOf(hold.id()).filter(quote -> quote.status() != QuoteStatus.OFFERED);
        if (underWay.isPresent()) {
            throw new QuoteRefused.PaymentUnderWay();
        }
        if (!(payer instanceof Payer.Plan)
                && ties.newestPayerKind(patient)
                        .filter(kind -> !kind.allowsSelfPay())
                        .isPresent()) {
            throw new QuoteRefused.SelfPayNotOffered();
        }
        var asked = asking.ask(actor, patient, hold, payer, now);
        var priced = prices.of(actor, asked.request(), now);
        quotes.supersedeOffers(hold.id());
        if (priced.calculation().outcome() != Outcome.PRICE) {
            return new Answer.NotOffered(priced.calculation());
        }
        var hangsOn = new QuoteTies.Ties(
                asked.coverage(), asked.eligibility(), pricing.cancellation(now).version());
        return new Answer.Offered(fresh.offer(patient, hold.id(), asked.request(), priced, hangsOn, now, OFFER));
    }
}
