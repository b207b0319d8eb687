package care.plumbline.billing.quote;

import care.plumbline.billing.coverage.HealthPlanId;
import care.plumbline.domain.people.People;
import care.plumbline.domain.scheduling.Holds;
import care.plumbline.domain.shared.Actor;
import care.plumbline.domain.shared.UseCase;
import java.time.Clock;
import java.time.Duration;
import java.util.regex.Pattern;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.transaction.annotation.Transactional;

/** Says what the held visit will cost this patient: with their plan, or without insurance. */
@UseCase
@PreAuthorize("hasRole('PATIENT')")
public class MakeQuote {

    /** How long an offer stands. */
    public static final Duration OFFER = Duration.ofMinutes(30);

    private static final Pattern MEMBER_ID = Pattern.compile("[\\p{Alnum} -]{2,40}");

    private final People people;
    private final Holds holds;
    private final Quotes quotes;
    private final QuotePrices prices;
    private final Clock clock;

    MakeQuote(People people, Holds holds, Quotes quotes, QuotePrices prices, Clock clock) {
        this.people = people;
        this.holds = holds;
        this.quotes = quotes;
        this.prices = prices;
        this.clock = clock;
    }

    /** How somebody pays. */
    public sealed interface Payer {

        /** Without insurance: an explicit choice. */
        record SelfPay() implements Payer {}

        /** With a plan we accept. */
        record Plan(HealthPlanId plan, String memberId) implements Payer {}
    }

    /**
     * Offers a quote for the patient's held time; earlier offers for it are superseded.
     *
     * @throws QuoteRefused when no time is held, the plan or member id cannot be taken, or a payment is under way
     * @throws care.plumbline.domain.scheduling.BookingRefused when the held visit may no longer be booked
     */
    @Transactional
    public QuoteId make(Actor actor, Payer payer) {
        var now = clock.instant();
        var patient = people.patientOf(actor.requireAccount()).orElseThrow(QuoteRefused.NothingHeld::new);
        var hold = holds.newestOf(patient, null).orElseThrow(QuoteRefused.NothingHeld::new);
        holds.lock(hold.id());
        holds.requireCleared(hold, patient);
        var underWay = quotes.newestOf(hold.id()).filter(quote -> quote.status() != QuoteStatus.OFFERED);
        if (underWay.isPresent()) {
            throw new QuoteRefused.PaymentUnderWay();
        }
        if (payer instanceof Payer.SelfPay
                && quotes.newestPayerKind(patient)
                        .filter(kind -> !kind.allowsSelfPay())
                        .isPresent()) {
            throw new QuoteRefused.SelfPayNotOffered();
        }
        var priced = prices.of(actor, hold, payer, now);
        var coverage = payer instanceof Payer.Plan(var plan, var memberId)
                ? quotes.addCoverage(patient, plan, checked(memberId), now)
                : null;
        quotes.supersedeOffers(hold.id());
        var quote = new Quote(
                QuoteId.next(),
                patient,
                hold.id(),
                coverage != null,
                priced.changesFirst(),
                hold.slot().start(),
                QuoteLines.due(priced.lines()),
                QuoteStatus.OFFERED,
                now.plus(OFFER),
                priced.lines());
        quotes.add(quote, coverage, priced.leading().version(), now);
        return quote.id();
    }

    private static String checked(String memberId) {
        var id = memberId.strip();
        if (!MEMBER_ID.matcher(id).matches()) {
            throw new QuoteRefused.MemberIdMissing();
        }
        return id;
    }
}
