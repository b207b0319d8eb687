package care.plumbline.billing.payment;

import care.plumbline.billing.quote.QuoteStatus;
import care.plumbline.billing.quote.Quotes;
import care.plumbline.domain.scheduling.Holds;
import care.plumbline.domain.shared.Actor;
import care.plumbline.domain.shared.UseCase;
import java.time.Clock;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.transaction.annotation.Transactional;

/** Stores what the gateway says of a session; saying it again, or late, changes nothing more. */
@UseCase
@PreAuthorize("hasRole('SYSTEM')")
class ObserveSession {

    private final Payments payments;
    private final Quotes quotes;
    private final Holds holds;
    private final Clock clock;

    ObserveSession(Payments payments, Quotes quotes, Holds holds, Clock clock) {
        this.payments = payments;
        this.quotes = quotes;
        this.holds = holds;
        this.clock = clock;
    }

    /** The payment as it stands afterwards. */
    @Transactional
    public Payment observe(Actor actor, PaymentId id, String sessionRef, PaymentGateway.SessionState state) {
        var unlocked = payments.find(id).orElseThrow(PaymentRefused.NotThere::new);
        // A session that ran out lets the time go; whoever touches claims locks them before quote and payment.
        var ranOut = !clock.instant().isBefore(unlocked.sessionExpiresAt());
        if (ranOut && state instanceof PaymentGateway.SessionState.Expired && isCurrent(unlocked, sessionRef)) {
            holds.release(unlocked.hold());
        }
        quotes.lock(unlocked.quote());
        var payment = payments.lock(id);
        payments.lookedAt(id, clock.instant());
        if (isCurrent(payment, sessionRef)) {
            apply(payment, state);
        }
        return payments.lock(id);
    }

    private static boolean isCurrent(Payment payment, String sessionRef) {
        return payment.state() == PaymentState.AWAITING_PATIENT && sessionRef.equals(payment.sessionRef());
    }

    private void apply(Payment payment, PaymentGateway.SessionState state) {
        var now = clock.instant();
        switch (state) {
            case PaymentGateway.SessionState.Open ignored -> {}
            case PaymentGateway.SessionState.Authorised(var ref) -> {
                payments.move(payment, PaymentState.AUTHORIZED, now);
                payments.authorised(payment.id(), ref);
            }
            case PaymentGateway.SessionState.Declined ignored -> payments.move(payment, PaymentState.DECLINED, now);
            case PaymentGateway.SessionState.Expired ignored -> {
                payments.move(payment, PaymentState.ABANDONED, now);
                quotes.move(payment.quote(), QuoteStatus.LOCKED, QuoteStatus.RELEASED);
            }
        }
    }
}
