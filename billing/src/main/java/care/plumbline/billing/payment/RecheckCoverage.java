package care.plumbline.billing.payment;

import care.plumbline.billing.coverage.Coverages;
import care.plumbline.billing.coverage.EligibilityChecks;
import care.plumbline.billing.quote.BookedQuotes;
import care.plumbline.billing.quote.QuoteTies;
import care.plumbline.billing.quote.Quotes;
import care.plumbline.domain.shared.Actor;
import care.plumbline.domain.shared.UseCase;
import java.time.Clock;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.transaction.annotation.Transactional;

/** Two days before a visit, or at once when it is sooner: looks whether the payer said something new, or asks it again. */
@UseCase
@PreAuthorize("hasRole('SYSTEM')")
public class RecheckCoverage {

    private final Payments payments;
    private final Quotes quotes;
    private final QuoteTies ties;
    private final BookedQuotes booked;
    private final Coverages coverages;
    private final EligibilityChecks checks;
    private final LateAnswers late;
    private final Clock clock;

    RecheckCoverage(
            Payments payments,
            Quotes quotes,
            QuoteTies ties,
            BookedQuotes booked,
            Coverages coverages,
            EligibilityChecks checks,
            LateAnswers late,
            Clock clock) {
        this.payments = payments;
        this.quotes = quotes;
        this.ties = ties;
        this.booked = booked;
        this.coverages = coverages;
        this.checks = checks;
        this.late = late;
        this.clock = clock;
    }

    /** Does nothing for a visit that is over, called off or without a plan we know. */
    @Transactional
    public void recheck(Actor actor, PaymentId id) {
        var payment = payments.find(id).filter(found -> found.fee() == null).orElse(null);
        if (payment == null) {
            return;
        }
        var quote = quotes.find(payment.quote()).orElseThrow();
        var coverage = ties.coverage(quote.id())
                .flatMap(known -> coverages.find(actor, known))
                .filter(known -> known.plan() != null)
                .orElse(null);
        var request = quotes.request(quote.id()).orElse(null);
        var start = booked.startOf(quote.id()).orElse(null);
        if (coverage == null || request == null || start == null || !start.isAfter(clock.instant())) {
            return;
        }
        late.answered(
                actor, checks.forVisit(coverage, start.atZone(request.zone()).toLocalDate()));
    }
}
