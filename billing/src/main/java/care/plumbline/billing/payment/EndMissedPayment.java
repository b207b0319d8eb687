package care.plumbline.billing.payment;

import care.plumbline.domain.scheduling.PaymentRef;
import care.plumbline.domain.scheduling.VisitBilling;
import care.plumbline.domain.shared.Actor;
import care.plumbline.domain.shared.UseCase;
import java.time.Clock;
import java.time.Instant;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.transaction.annotation.Transactional;

/** Settles the payment of a missed visit: the doctor who marks it sees nothing of money. */
@UseCase
@PreAuthorize("hasRole('SYSTEM')")
class EndMissedPayment {

    private final Payments payments;
    private final QuoteBilling billing;
    private final Clock clock;

    EndMissedPayment(Payments payments, QuoteBilling billing, Clock clock) {
        this.payments = payments;
        this.billing = billing;
        this.clock = clock;
    }

    /** The payment with the fee of the policy; one that was settled before stays as it is. */
    @Transactional
    public Payment end(Actor actor, PaymentId id) {
        if (payments.find(id).orElseThrow(PaymentRefused.NotThere::new).fee() == null) {
            var ref = new PaymentRef(id.value());
            // What a missed visit costs does not depend on when it began.
            Instant any = clock.instant();
            billing.settle(ref, billing.consequenceOfEnding(ref, any, VisitBilling.Ending.MISSED, any));
        }
        return payments.lock(id);
    }
}
