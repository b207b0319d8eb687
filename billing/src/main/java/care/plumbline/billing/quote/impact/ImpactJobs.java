package care.plumbline.billing.quote.impact;

import care.plumbline.domain.shared.SystemRunner;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Working out what a version would have changed, chunk by chunk; a machine that dies leaves the rest to another. */
@Configuration(proxyBeanMethods = false)
class ImpactJobs {

    private static final Logger log = LoggerFactory.getLogger(ImpactJobs.class);

    @Bean
    Task<Void> priceImpactTask(SystemRunner system, ReplayQuotes replaying, BreakOffImpact breaking) {
        return Tasks.oneTime(StartImpact.WORK).execute((instance, context) -> {
            var id = new ImpactId(UUID.fromString(instance.getId()));
            try {
                var more = true;
                while (more) {
                    more = system.run(self -> replaying.replay(self, id));
                }
            } catch (RuntimeException failure) {
                log.error("Working out the impact {} broke off", id.value(), failure);
                system.run(self -> {
                    breaking.breakOff(self, id);
                    return true;
                });
            }
        });
    }
}
