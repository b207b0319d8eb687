package care.plumbline.billing.payment;

import care.plumbline.domain.shared.Actor;
import care.plumbline.domain.shared.UseCase;
import care.plumbline.domain.shared.UuidV7;
import java.time.Clock;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.transaction.annotation.Transactional;

/** Stores the intent of a gateway call before it is made. */
@UseCase
@PreAuthorize("hasRole('SYSTEM')")
class BeginOperation {

    private static final Map<OperationType, Set<PaymentState>> ALLOWED = Map.of(
            OperationType.OPEN_SESSION, EnumSet.of(PaymentState.AWAITING_PATIENT),
            OperationType.EXPIRE_SESSION, EnumSet.of(PaymentState.AWAITING_PATIENT),
            OperationType.VOID, EnumSet.of(PaymentState.AUTHORIZED),
            OperationType.CAPTURE, EnumSet.of(PaymentState.AUTHORIZED));

    private final Payments payments;
    private final Operations operations;
    private final Clock clock;

    BeginOperation(Payments payments, Operations operations, Clock clock) {
        this.payments = payments;
        this.operations = operations;
        this.clock = clock;
    }

    /** What to call with; empty when it was done already or the payment's state does not ask for it. */
    record Call(Payment payment, UUID key) {}

    @Transactional
    public Optional<Call> begin(Actor actor, PaymentId id, OperationType type) {
        var payment = payments.lock(id);
        var done = type == OperationType.OPEN_SESSION && payment.sessionRef() != null;
        var taken = type == OperationType.VOID
                && payment.visit() != null
                && payment.fee() == null
                && !payment.charge().isZero();
        if (done || taken || !ALLOWED.getOrDefault(type, Set.of()).contains(payment.state())) {
            return Optional.empty();
        }
        if (type == OperationType.VOID) {
            payments.letGo(id);
        }
        var operation = operations.begin(UuidV7.next(), payment, type, clock.instant());
        return Optional.of(new Call(payment, operation.key()));
    }
}
