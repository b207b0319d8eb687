package care.plumbline.billing.payment;

import care.plumbline.domain.shared.Actor;
import care.plumbline.domain.shared.Query;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.transaction.annotation.Transactional;

/** Payments the system looks after. */
@Query
@PreAuthorize("hasRole('SYSTEM')")
class UnsettledPayments {

    private static final int AT_ONCE = 50;

    private final Payments payments;
    private final Clock clock;

    UnsettledPayments(Payments payments, Clock clock) {
        this.payments = payments;
        this.clock = clock;
    }

    /** Those nobody looked at for so long, the longest first; they count as looked at now. */
    @Transactional
    public List<PaymentId> notLookedAtFor(Actor actor, Duration quiet) {
        var now = clock.instant();
        return payments.takeUnsettled(now.minus(quiet), now, AT_ONCE);
    }

    /** A payment by id. */
    @Transactional(readOnly = true)
    public Optional<Payment> find(Actor actor, PaymentId id) {
        return payments.find(id);
    }

    /** The payment of a gateway session. */
    @Transactional(readOnly = true)
    public Optional<PaymentId> ofSession(Actor actor, String sessionRef) {
        return payments.ofSession(sessionRef);
    }
}
