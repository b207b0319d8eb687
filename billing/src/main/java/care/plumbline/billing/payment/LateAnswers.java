package care.plumbline.billing.payment;

import care.plumbline.billing.coverage.AnswerFollower;
import care.plumbline.billing.coverage.EligibilityCheck;
import care.plumbline.billing.quote.BookedQuotes;
import care.plumbline.billing.quote.BookedQuotes.Ahead;
import care.plumbline.domain.scheduling.QuoteRef;
import care.plumbline.domain.scheduling.VisitId;
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
    private final Operations operations;
    private final VisitQuotes visits;

    LateAnswers(BookedQuotes booked, Payments payments, Operations operations, VisitQuotes visits) {
        this.booked = booked;
        this.payments = payments;
        this.operations = operations;
        this.visits = visits;
    }

    @Override
    public void answered(Actor actor, EligibilityCheck check) {
        for (var ahead : booked.ahead(check.coverage())) {
            // The order of locks everywhere: visit, quote, payment.
            visits.lock(new VisitId(ahead.visit()));
            booked.lock(ahead).ifPresent(still -> lower(actor, still, check));
        }
    }

    private void lower(Actor actor, Ahead ahead, EligibilityCheck check) {
        var id = payments.ofQuote(ahead.quote().id()).map(Payment::id).orElse(null);
        if (id == null) {
            return;
        }
        var payment = payments.lock(id);
        var isOpen = payment.state() == PaymentState.AUTHORIZED && payment.fee() == null;
        if (!isOpen || operations.isBegun(id, OperationType.CAPTURE)) {
            return;
        }
        booked.reread(actor, ahead, check).ifPresent(lower -> {
            payments.reduced(id, lower.id(), lower.due().minor());
            visits.keep(new VisitId(ahead.visit()), new QuoteRef(lower.id().value()));
        });
    }
}
