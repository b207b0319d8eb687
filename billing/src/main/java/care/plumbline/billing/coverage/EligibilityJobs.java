package care.plumbline.billing.coverage;

import care.plumbline.domain.shared.SystemRunner;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Asking payers in the background, again when they are silent: after 1, 5 and 30 minutes, then every hour; and what
 * follows from what staff entered.
 */
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

    @Bean
    Task<Void> followEntryTask(FollowEntry following, SystemRunner system) {
        return Tasks.oneTime(EligibilityChecks.FOLLOW)
                .onFailure(new FailureHandler.ExponentialBackoffFailureHandler<>(PAUSES.getFirst()))
                .execute((instance, context) -> system.run(self -> {
                    following.follow(self, new EligibilityId(UUID.fromString(instance.getId())));
                    return true;
                }));
    }

    private static Instant nextTry(ExecutionComplete complete) {
        var failures = complete.getExecution().consecutiveFailures;
        return complete.getTimeDone().plus(PAUSES.get(Math.min(failures, PAUSES.size() - 1)));
    }
}
