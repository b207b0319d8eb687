package care.plumbline.billing.payment;

import care.plumbline.billing.coverage.AnswerFollower;
import care.plumbline.billing.coverage.EligibilityCheck;
import care.plumbline.billing.quote.BookedQuotes;
import care.plumbline.domain.scheduling.QuoteRef;
import care.plumbline.domain.scheduling.VisitQuotes;
import care.plumbline.domain.shared.Actor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * A payer answered after the visit was booked at an estimate: a lower share holds at once, and less is charged of what is
 * kept on the card. A higher one changes nothing: nobody is charged more than they agreed to.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class LateAnswers implements AnswerFollower {

    private final BookedQuotes booked;
    private final Payments payments;
    private final VisitQuotes visits;

    LateAnswers(BookedQuotes booked, Payments payments, VisitQuotes visits) {
        this.booked = booked;
        this.payments = payments;
        this.visits = visits;
    }

    @Override
    public void answered(Actor actor, EligibilityCheck check) {
        for (var quote : booked.with(check.coverage())) {
            var payment = payments.ofQuote(quote.id())
                    .filter(found -> found.visit() != null && found.fee() == null)
                    .orElse(null);
            if (payment == null || payment.state() == PaymentState.CAPTURED) {
                continue;
            }
            booked.reread(actor, quote, check).ifPresent(lower -> {
                payments.lock(payment.id());
                payments.reduced(payment.id(), lower.id(), lower.due().minor());
                visits.keep(
                        java.util.Objects.requireNonNull(payment.visit()),
                        new QuoteRef(lower.id().value()));
            });
        }
    }
}
