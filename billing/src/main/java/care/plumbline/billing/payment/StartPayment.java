package care.plumbline.billing.payment;

import care.plumbline.billing.quote.PromoLimits;
import care.plumbline.billing.quote.Quote;
import care.plumbline.billing.quote.QuoteId;
import care.plumbline.billing.quote.QuoteRefused;
import care.plumbline.billing.quote.QuoteStatus;
import care.plumbline.billing.quote.Quotes;
import care.plumbline.domain.audit.Action;
import care.plumbline.domain.audit.Audit;
import care.plumbline.domain.people.CareRelationship;
import care.plumbline.domain.scheduling.BookingRefused;
import care.plumbline.domain.scheduling.Holds;
import care.plumbline.domain.shared.Actor;
import care.plumbline.domain.shared.UseCase;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.transaction.annotation.Transactional;

/**
 * The patient accepts a quote and pays: in one transaction the quote is locked, the payment stored, and the held time
 * kept until the gateway's session ends and two minutes longer. Called again, it finds the payment under way or done.
 */
@UseCase
@PreAuthorize("hasRole('PATIENT')")
public class StartPayment {

    /** How long the gateway's page can be paid on. */
    public static final Duration SESSION = Duration.ofMinutes(30);

    private static final Duration AFTER_SESSION = Duration.ofMinutes(2);

    /** Without look-alikes, so that it can be read out on the phone. */
    private static final String REFERENCE_LETTERS = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";

    private static final SecureRandom RANDOM = new SecureRandom();

    private final Quotes quotes;
    private final Holds holds;
    private final Payments payments;
    private final PromoLimits promos;
    private final CareRelationship relationships;
    private final Audit audit;
    private final Clock clock;

    StartPayment(
            Quotes quotes,
            Holds holds,
            Payments payments,
            PromoLimits promos,
            CareRelationship relationships,
            Audit audit,
            Clock clock) {
        this.promos = promos;
        this.relationships = relationships;
        this.quotes = quotes;
        this.holds = holds;
        this.payments = payments;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * The payment of this quote, begun now, begun anew after a decline, or under way.
     *
     * @param consentVersion the version of the consent text the patient agreed to; empty when they did not
     * @throws QuoteRefused when the quote cannot be accepted or consent is missing
     * @throws BookingRefused when a rival took the time, or the visit may no longer be booked
     */
    @Transactional
    public PaymentId start(Actor actor, QuoteId id, String consentVersion) {
        if (consentVersion.isEmpty()) {
            throw new QuoteRefused.ConsentMissing();
        }
        var now = clock.instant();
        var sessionEnd = now.plus(SESSION);
        var offered = quotes.find(id)
                .filter(quote -> relationships.owns(actor, quote.patient()))
                .orElseThrow(QuoteRefused.Expired::new);
        var hold = offered.hold();
        holds.lock(hold);
        var booked = payments.ofQuote(id).filter(payment -> payment.visit() != null);
        if (booked.isPresent()) {
            return booked.get().id();
        }
        var held = holds.find(hold).orElseThrow(BookingRefused.HoldLapsed::new);
        holds.requireCleared(held, offered.patient());
        holds.extend(hold, sessionEnd.plus(AFTER_SESSION));
        var quote = quotes.lock(id).orElseThrow(QuoteRefused.Expired::new);
        var known = payments.ofQuote(id);
        if (known.isPresent()) {
            return again(payments.lock(known.get().id()), quote, sessionEnd, now);
        }
        promos.require(actor, quote);
        quotes.accept(quote, consentVersion);
        var payment = PaymentId.next();
        var state = quote.due().isZero() ? PaymentState.NOT_REQUIRED : PaymentState.AWAITING_PATIENT;
        payments.add(payment, quote, reference(), state, sessionEnd, now);
        audit.record(actor, Action.PAYMENT_STARTED, quote.patient().value(), "payment", payment.value());
        return payment;
    }

    private PaymentId again(Payment payment, Quote quote, Instant sessionEnd, Instant now) {
        if (quote.status() == QuoteStatus.RELEASED || quote.status() == QuoteStatus.SUPERSEDED) {
            throw new QuoteRefused.Expired();
        }
        if (payment.state() == PaymentState.DECLINED) {
            payments.move(payment, PaymentState.AWAITING_PATIENT, now);
            payments.newAttempt(payment.id(), sessionEnd);
        }
        return payment.id();
    }

    private static String reference() {
        var text = new StringBuilder();
        for (var position = 0; position < 8; position++) {
            text.append(REFERENCE_LETTERS.charAt(RANDOM.nextInt(REFERENCE_LETTERS.length())));
        }
        return text.toString();
    }
}
