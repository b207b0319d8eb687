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
import care.plumbline.billing.quote.calculation.QuoteRequest;
import care.plumbline.domain.people.Clinic;
import care.plumbline.domain.people.DoctorId;
import care.plumbline.domain.scheduling.BookingRefused;
import care.plumbline.domain.scheduling.Consequence;
import care.plumbline.domain.scheduling.HoldId;
import care.plumbline.domain.scheduling.Holds;
import care.plumbline.domain.scheduling.PaymentRef;
import care.plumbline.domain.scheduling.QuoteRef;
import care.plumbline.domain.scheduling.VisitBilling;
import care.plumbline.domain.scheduling.VisitId;
import care.plumbline.domain.scheduling.availability.OpenTimes;
import care.plumbline.domain.shared.Actor;
import care.plumbline.domain.shared.TimeSlot;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
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

    /** The job that asks a payer again before a visit; its instance is the payment's id. */
    public static final TaskDescriptor<Void> RECHECK = TaskDescriptor.of("billing-coverage-recheck");

    private static final Duration BEFORE_VISIT = Duration.ofHours(48);

    /** The job that ends the payment of a visit that does not take place; its instance is the payment's id. */
    public static final TaskDescriptor<Void> END = TaskDescriptor.of("billing-payment-end");

    /** The job that charges a completed visit; its instance is the payment's id. */
    public static final TaskDescriptor<Void> CAPTURE = TaskDescriptor.of("billing-payment-capture");

    private final Payments payments;
    private final Quotes quotes;
    private final QuoteTies ties;
    private final PricingRules pricing;
    private final MovedQuotes moved;
    private final VisitEstimates estimates;
    private final Holds held;
    private final Clinic clinic;
    private final SchedulerClient scheduler;
    private final Clock clock;

    QuoteBilling(
            Payments payments,
            Quotes quotes,
            QuoteTies ties,
            PricingRules pricing,
            MovedQuotes moved,
            VisitEstimates estimates,
            Holds held,
            Clinic clinic,
            SchedulerClient scheduler,
            Clock clock) {
        this.moved = moved;
        this.estimates = estimates;
        this.held = held;
        this.clinic = clinic;
        this.payments = payments;
        this.quotes = quotes;
        this.ties = ties;
        this.pricing = pricing;
        this.scheduler = scheduler;
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
            recheck(ref, locked.visitStart());
        } else {
            var hold = held.find(payment.hold()).orElseThrow(BookingRefused.HoldLapsed::new);
            estimates.booked(actor, locked, booked(actor, payment, locked, hold.doctor(), hold.slot()));
        }
    }

    /** At once, as an answer may have come while the patient paid, and two days before the visit. */
    private void recheck(PaymentRef ref, Instant start) {
        var now = clock.instant();
        scheduler.scheduleIfNotExists(RECHECK.instance(ref.value().toString()).scheduledTo(now));
        var due = start.minus(BEFORE_VISIT);
        if (due.isAfter(now)) {
            scheduler.scheduleIfNotExists(
                    RECHECK.instance(ref.value() + "@" + start).scheduledTo(due));
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
            scheduler.scheduleIfNotExists(END.instance(ref.value().toString()).scheduledTo(clock.instant()));
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
            recheck(ref, move.slot().start());
        } else {
            estimates.moved(actor, before, holds, booked(actor, payment, holds, move.doctor(), move.slot()));
        }
        return new QuoteRef(holds.id().value());
    }

    private VisitEstimates.Booked booked(Actor actor, Payment payment, Quote quote, DoctorId doctor, TimeSlot slot) {
        var hold = held.find(payment.hold()).orElseThrow(BookingRefused.HoldLapsed::new);
        var zone = quotes.request(quote.id())
                .map(QuoteRequest::zone)
                .orElseGet(() -> clinic.organisation(actor).zone());
        return new VisitEstimates.Booked(hold.type(), hold.state(), zone, doctor, slot);
    }

    @Override
    public void missed(PaymentRef ref) {
        scheduler.scheduleIfNotExists(END.instance(ref.value().toString()).scheduledTo(clock.instant()));
    }

    @Override
    public Optional<Instant> paysUntil(PaymentRef ref) {
        return payments.authorisedAt(new PaymentId(ref.value())).map(at -> at.plus(OpenTimes.HORIZON));
    }

    @Override
    public void capture(PaymentRef ref) {
        scheduler.scheduleIfNotExists(CAPTURE.instance(ref.value().toString()).scheduledTo(clock.instant()));
    }
}
