package care.plumbline.billing.payment;

import care.plumbline.billing.estimate.VisitEstimates;
import care.plumbline.billing.pricing.CancellationFee;
import care.plumbline.billing.pricing.CancellationPolicy;
import care.plumbline.billing.pricing.version.PricingRules;
import care.plumbline.billing.quote.MovedQuotes;
import care.plumbline.billing.quote.Quote;
import care.plumbline.billing.quote.QuoteStatus;
import care.plumbline.billing.quote.QuoteTies;
import care.plumbline.billing.quote.Quotes;
import care.plumbline.domain.scheduling.BookingRefused;
import care.plumbline.domain.scheduling.Consequence;
import care.plumbline.domain.scheduling.HoldId;
import care.plumbline.domain.scheduling.PaymentRef;
import care.plumbline.domain.scheduling.QuoteRef;
import care.plumbline.domain.scheduling.VisitBilling;
import care.plumbline.domain.scheduling.VisitId;
import care.plumbline.domain.scheduling.availability.OpenTimes;
import care.plumbline.domain.shared.Actor;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Answers booking and visits about money, in their transaction. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class QuoteBilling implements VisitBilling {

    private final Payments payments;
    private final Quotes quotes;
    private final QuoteTies ties;
    private final PricingRules pricing;
    private final MovedQuotes moved;
    private final VisitEstimates estimates;
    private final PaymentSchedule schedule;
    private final Clock clock;

    QuoteBilling(
            Payments payments,
            Quotes quotes,
            QuoteTies ties,
            PricingRules pricing,
            MovedQuotes moved,
            VisitEstimates estimates,
            PaymentSchedule schedule,
            Clock clock) {
        this.moved = moved;
        this.estimates = estimates;
        this.payments = payments;
        this.quotes = quotes;
        this.ties = ties;
        this.pricing = pricing;
        this.schedule = schedule;
        this.clock = clock;
    }

    @Override
    public boolean isBeingPaid(HoldId hold) {
        return payments.isUnderWay(hold);
    }

    @Override
    public Order orderOf(PaymentRef ref) {
        var payment = payments.find(new PaymentId(ref.value())).orElseThrow(BookingRefused.NotPaid::new);
        return new Order(ref, new QuoteRef(payment.quote().value()), payment.hold(), payment.patient());
    }

    @Override
    public void confirm(Actor actor, PaymentRef ref, VisitId visit) {
        var found = payments.find(new PaymentId(ref.value())).orElseThrow(BookingRefused.NotPaid::new);
        var quote = found.quote();
        var locked = quotes.lock(quote).orElseThrow();
        var payment = payments.lock(new PaymentId(ref.value()));
        var paid = payment.state() == PaymentState.AUTHORIZED || payment.state() == PaymentState.NOT_REQUIRED;
        if (!paid || payment.lettingGo() || !quotes.move(quote, QuoteStatus.LOCKED, QuoteStatus.BOOKED)) {
            throw new BookingRefused.NotPaid();
        }
        payments.booked(payment.id(), visit);
        if (locked.insured()) {
            schedule.recheck(payment.id(), locked.visitStart());
        } else {
            estimates.booked(actor, locked);
        }
    }

    @Override
    public Duration freeBefore(PaymentRef ref) {
        return policy(payments.find(new PaymentId(ref.value())).orElseThrow(BookingRefused.NotPaid::new))
                .freeBefore();
    }

    private CancellationPolicy policy(Payment payment) {
        return ties.cancellationPolicy(payment.quote())
                .map(pricing::cancellation)
                .orElse(CancellationPolicy.STANDARD);
    }

    @Override
    public Consequence consequenceOfEnding(PaymentRef ref, Instant start, Ending ending, Instant now) {
        var payment = payments.find(new PaymentId(ref.value())).orElseThrow(BookingRefused.NotPaid::new);
        var payer = ties.payerKind(payment.quote()).orElse(null);
        var policy = policy(payment);
        var fee = CancellationFee.of(policy, ending, start, now, payment.charge(), payer);
        var released = payment.amount().minus(fee);
        return new Consequence(fee.minor(), released.minor(), fee.currency(), start.minus(policy.freeBefore()));
    }

    @Override
    public void settle(PaymentRef ref, Consequence consequence) {
        var id = new PaymentId(ref.value());
        var quote = payments.find(id).orElseThrow(BookingRefused.NotPaid::new).quote();
        quotes.lock(quote);
        var payment = payments.lock(id);
        payments.ends(id, consequence.feeMinor());
        if (payment.state() == PaymentState.NOT_REQUIRED) {
            payments.move(payment, PaymentState.ABANDONED, clock.instant());
            quotes.move(quote, QuoteStatus.BOOKED, QuoteStatus.RELEASED);
        } else {
            schedule.end(id);
        }
    }

    @Override
    public QuoteRef move(Actor actor, PaymentRef ref, Move move) {
        var id = new PaymentId(ref.value());
        var payment = payments.find(id).orElseThrow(BookingRefused.NotPaid::new);
        var before = quotes.lock(payment.quote()).orElseThrow();
        payments.lock(id);
        var cheaper = move.byPatient()
                ? moved.to(actor, before, payment.amount(), move.slot().start())
                : Optional.<Quote>empty();
        cheaper.ifPresent(quote -> payments.reduced(id, quote.id(), quote.due().minor()));
        var holds = cheaper.orElse(before);
        if (holds.insured()) {
            schedule.recheck(id, move.slot().start());
        } else {
            estimates.moved(actor, before, holds, move.doctor(), move.slot());
        }
        return new QuoteRef(holds.id().value());
    }

    @Override
    public void missed(PaymentRef ref) {
        schedule.end(new PaymentId(ref.value()));
    }

    @Override
    public Optional<Instant> paysUntil(PaymentRef ref) {
        return payments.authorisedAt(new PaymentId(ref.value())).map(at -> at.plus(OpenTimes.HORIZON));
    }

    @Override
    public void capture(PaymentRef ref) {
        schedule.capture(new PaymentId(ref.value()));
    }
}
