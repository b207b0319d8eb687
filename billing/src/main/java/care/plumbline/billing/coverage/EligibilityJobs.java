package care.plumbline.billing.coverage;

import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Asking payers in the background, again when they are silent: after 1, 5 and 30 minutes, then every hour. */
@Configuration(proxyBeanMethods = false)
class EligibilityJobs {

    private static final List<Duration> PAUSES =
            List.of(Duration.ofMinutes(1), Duration.ofMinutes(5), Duration.ofMinutes(30), Duration.ofHours(1));

    @Bean
    Task<Void> askPayerTask(EligibilityRunner runner) {
        return Tasks.oneTime(EligibilityChecks.ASK)
                .onFailure((complete, operations) -> operations.reschedule(complete, nextTry(complete)))
                .execute((instance, context) -> {
                    if (!runner.ask(new EligibilityId(UUID.fromString(instance.getId())))) {
                        throw new PayerUnavailableException("no answer");
                    }
                });
    }

    private static Instant nextTry(ExecutionComplete complete) {
        var failures = complete.getExecution().consecutiveFailures;
        return complete.getTimeDone().plus(PAUSES.get(Math.min(failures, PAUSES.size() - 1)));
    }
}
