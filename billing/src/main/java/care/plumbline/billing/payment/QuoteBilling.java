package care.plumbline.billing.payment;

import care.plumbline.billing.pricing.CancellationPolicy;
import care.plumbline.billing.pricing.version.PricingRules;
import care.plumbline.billing.quote.MovedQuotes;
import care.plumbline.billing.quote.QuoteStatus;
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
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Answers booking and visits about money, in their transaction. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class QuoteBilling implements VisitBilling {

    /** The job that ends the payment of a visit that does not take place; its instance is the payment's id. */
    public static final TaskDescriptor<Void> END = TaskDescriptor.of("billing-payment-end");

    /** The job that charges a completed visit; its instance is the payment's id. */
    public static final TaskDescriptor<Void> CAPTURE = TaskDescriptor.of("billing-payment-capture");

    private final Payments payments;
    private final Quotes quotes;
    private final PricingRules pricing;
    private final MovedQuotes moved;
    private final SchedulerClient scheduler;
    private final Clock clock;

    QuoteBilling(
            Payments payments,
            Quotes quotes,
            PricingRules pricing,
            MovedQuotes moved,
            SchedulerClient scheduler,
            Clock clock) {
        this.moved = moved;
        this.payments = payments;
        this.quotes = quotes;
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
    public void confirm(PaymentRef ref, VisitId visit) {
        var quote = payments.find(new PaymentId(ref.value()))
                .orElseThrow(BookingRefused.NotPaid::new)
                .quote();
        quotes.lock(quote);
        var payment = payments.lock(new PaymentId(ref.value()));
        var paid = payment.state() == PaymentState.AUTHORIZED || payment.state() == PaymentState.NOT_REQUIRED;
        if (!paid || payment.lettingGo() || !quotes.move(quote, QuoteStatus.LOCKED, QuoteStatus.BOOKED)) {
            throw new BookingRefused.NotPaid();
        }
        payments.booked(payment.id(), visit);
    }

    @Override
    public Consequence consequenceOfEnding(PaymentRef ref, Instant start, Ending ending, Instant now) {
        var payment = payments.find(new PaymentId(ref.value())).orElseThrow(BookingRefused.NotPaid::new);
        var payer = quotes.payerKind(payment.quote()).orElse(null);
        var policy = quotes.cancellationPolicy(payment.quote())
                .map(pricing::cancellation)
                .orElse(CancellationPolicy.STANDARD);
        var fee = CancellationFee.of(policy, ending, start, now, payment.amount(), payer);
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
    public QuoteRef reprice(Actor actor, PaymentRef ref, Instant start) {
        var id = new PaymentId(ref.value());
        var before = payments.find(id).orElseThrow(BookingRefused.NotPaid::new).quote();
        var quote = quotes.lock(before).orElseThrow();
        payments.lock(id);
        return moved.to(actor, quote, start)
                .map(cheaper -> {
                    payments.reduced(id, cheaper.id(), cheaper.due().minor());
                    return new QuoteRef(cheaper.id().value());
                })
                .orElseGet(() -> new QuoteRef(before.value()));
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
