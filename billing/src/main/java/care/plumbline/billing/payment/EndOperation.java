package care.plumbline.billing.payment;

import care.plumbline.billing.quote.QuoteStatus;
import care.plumbline.billing.quote.Quotes;
import care.plumbline.domain.shared.Actor;
import care.plumbline.domain.shared.UseCase;
import java.time.Clock;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.transaction.annotation.Transactional;

/** Stores what a gateway call led to. */
@UseCase
@PreAuthorize("hasRole('SYSTEM')")
class EndOperation {

    private final Payments payments;
    private final Operations operations;
    private final Quotes quotes;
    private final Clock clock;

    EndOperation(Payments payments, Operations operations, Quotes quotes, Clock clock) {
        this.payments = payments;
        this.operations = operations;
        this.quotes = quotes;
        this.clock = clock;
    }

    /** What a call led to. */
    sealed interface Result {

        record SessionOpened(int attempt, PaymentGateway.HostedSession session) implements Result {}

        record SessionEnded() implements Result {}

        record Voided() implements Result {}

        record Captured() implements Result {}

        /** No answer; the state stays and the call is made again with the same key. */
        record Unknown() implements Result {}
    }

    @Transactional
    public void end(Actor actor, PaymentId id, UUID key, Result result) {
        quotes.lock(payments.find(id).orElseThrow().quote());
        var payment = payments.lock(id);
        // Another quote may have taken its place before the lock.
        var quote = payment.quote();
        var now = clock.instant();
        var unknown = result instanceof Result.Unknown;
        operations.end(key, unknown ? Operations.Status.UNKNOWN : Operations.Status.SUCCEEDED, now);
        switch (result) {
            case Result.SessionOpened(var attempt, var session) -> payments.sessionOpened(id, attempt, session);
            case Result.Voided ignored
            when payment.state() == PaymentState.AUTHORIZED -> {
                payments.move(payment, PaymentState.VOIDED, now);
                var tookPlace = payment.visit() != null && payment.fee() == null;
                quotes.move(
                        quote,
                        payment.visit() == null ? QuoteStatus.LOCKED : QuoteStatus.BOOKED,
                        tookPlace ? QuoteStatus.CONSUMED : QuoteStatus.RELEASED);
            }
            case Result.Captured ignored
            when payment.state() == PaymentState.AUTHORIZED -> {
                payments.move(payment, PaymentState.CAPTURED, now);
                quotes.move(
                        quote, QuoteStatus.BOOKED, payment.fee() == null ? QuoteStatus.CONSUMED : QuoteStatus.RELEASED);
            }
            case Result.Voided ignored -> {}
            case Result.Captured ignored -> {}
            case Result.SessionEnded ignored -> {}
            case Result.Unknown ignored -> {}
        }
    }
}
