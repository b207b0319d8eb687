package care.plumbline.billing.payment;

import care.plumbline.billing.quote.QuoteStatus;
import care.plumbline.billing.quote.Quotes;
import care.plumbline.domain.shared.Actor;
import care.plumbline.domain.shared.UseCase;
import java.time.Clock;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.transaction.annotation.Transactional;

/** Ends a payment on which no session is open: declined, never opened, or nothing due and the time gone. */
@UseCase
@PreAuthorize("hasRole('SYSTEM')")
class AbandonPayment {

    private final Payments payments;
    private final Quotes quotes;
    private final Clock clock;

    AbandonPayment(Payments payments, Quotes quotes, Clock clock) {
        this.payments = payments;
        this.quotes = quotes;
        this.clock = clock;
    }

    /** The payment as it stands afterwards; one with an open session stays. */
    @Transactional
    public Payment abandon(Actor actor, PaymentId id) {
        var quote = payments.find(id).orElseThrow(PaymentRefused.NotThere::new).quote();
        quotes.lock(quote);
        var payment = payments.lock(id);
        var nobodyCanPay = payment.state() == PaymentState.DECLINED
                || payment.state() == PaymentState.NOT_REQUIRED && payment.visit() == null
                || payment.state() == PaymentState.AWAITING_PATIENT && payment.sessionRef() == null;
        if (nobodyCanPay) {
            payments.move(payment, PaymentState.ABANDONED, clock.instant());
            quotes.move(quote, QuoteStatus.LOCKED, QuoteStatus.RELEASED);
        }
        return payments.lock(id);
    }
}
