package care.plumbline.billing.payment;

import care.plumbline.domain.shared.SystemRunner;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Charging completed visits, and looking after payments nobody came back for. */
@Configuration(proxyBeanMethods = false)
class PaymentJobs {

    /** How long a payment may go without a look; the browser's return and the webhook are usually faster. */
    private static final Duration QUIET = Duration.ofSeconds(20);

    private static final Duration FIRST_RETRY = Duration.ofSeconds(10);

    @Bean
    Task<Void> capturePaymentTask(GatewayRunner runner) {
        return Tasks.oneTime(PaymentSchedule.CAPTURE)
                .onFailure(new FailureHandler.ExponentialBackoffFailureHandler<>(FIRST_RETRY))
                .execute((instance, context) -> {
                    var payment = new PaymentId(UUID.fromString(instance.getId()));
                    if (!runner.capture(payment)) {
                        throw new GatewayUnavailableException("capture");
                    }
                });
    }

    @Bean
    Task<Void> endPaymentTask(GatewayRunner runner) {
        return Tasks.oneTime(PaymentSchedule.END)
                .onFailure(new FailureHandler.ExponentialBackoffFailureHandler<>(FIRST_RETRY))
                .execute((instance, context) -> {
                    if (!runner.endPayment(new PaymentId(UUID.fromString(instance.getId())))) {
                        throw new GatewayUnavailableException("end");
                    }
                });
    }

    @Bean
    Task<Void> recheckCoverageTask(RecheckCoverage recheck, SystemRunner system) {
        return Tasks.oneTime(PaymentSchedule.RECHECK)
                .onFailure(new FailureHandler.ExponentialBackoffFailureHandler<>(FIRST_RETRY))
                .execute((instance, context) -> system.run(self -> {
                    recheck.recheck(
                            self, new PaymentId(UUID.fromString(instance.getId().split("@")[0])));
                    return true;
                }));
    }

    @Bean
    Task<Void> paymentJanitorTask(PaymentJanitor janitor) {
        return Tasks.recurring("billing-payment-janitor", FixedDelay.of(QUIET))
                .execute((instance, context) -> janitor.sweep(QUIET));
    }
}
