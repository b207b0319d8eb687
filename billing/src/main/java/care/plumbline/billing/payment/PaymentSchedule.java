package care.plumbline.billing.payment;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** What is still to be done for a payment, in the background; scheduled with the caller's transaction. */
@Component
public class PaymentSchedule {

    /** Asks a payer again before a visit; an instance is a payment's id, alone or with the start of its visit. */
    public static final TaskDescriptor<Void> RECHECK = TaskDescriptor.of("billing-coverage-recheck");

    /** Ends the payment of a visit that does not take place; an instance is a payment's id. */
    public static final TaskDescriptor<Void> END = TaskDescriptor.of("billing-payment-end");

    /** Charges a completed visit; an instance is a payment's id. */
    public static final TaskDescriptor<Void> CAPTURE = TaskDescriptor.of("billing-payment-capture");

    private static final Duration BEFORE_VISIT = Duration.ofHours(48);

    private final SchedulerClient scheduler;
    private final Clock clock;

    PaymentSchedule(SchedulerClient scheduler, Clock clock) {
        this.scheduler = scheduler;
        this.clock = clock;
    }

    /** At once, as an answer may have come while the patient paid, and two days before the visit. */
    void recheck(PaymentId payment, Instant start) {
        var now = clock.instant();
        at(RECHECK, payment.value().toString(), now);
        var due = start.minus(BEFORE_VISIT);
        if (due.isAfter(now)) {
            at(RECHECK, payment.value() + "@" + start, due);
        }
    }

    void end(PaymentId payment) {
        at(END, payment.value().toString(), clock.instant());
    }

    void capture(PaymentId payment) {
        at(CAPTURE, payment.value().toString(), clock.instant());
    }

    private void at(TaskDescriptor<Void> task, String instance, Instant when) {
        scheduler.scheduleIfNotExists(task.instance(instance).scheduledTo(when));
    }
}
