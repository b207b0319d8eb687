package care.plumbline.domain.scheduling.waitlist;

import care.plumbline.domain.people.DoctorId;
import care.plumbline.domain.scheduling.FreedTimes;
import care.plumbline.domain.shared.SystemRunner;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Offering freed times, and offering them to the next when nobody took them. */
@Configuration(proxyBeanMethods = false)
class WaitlistJobs {

    private static final Duration FIRST_RETRY = Duration.ofSeconds(10);

    /** What is announced is offered at once; this is for the rest. */
    private static final Duration EVERY = Duration.ofMinutes(10);

    @Bean
    Task<Void> waitlistOfferTask(
            SystemRunner system, WhoWaits waiting, WithdrawOffer withdrawing, OfferFreedTimes offering) {
        return Tasks.oneTime(FreedTimes.OFFER)
                .onFailure(new FailureHandler.ExponentialBackoffFailureHandler<>(FIRST_RETRY))
                .execute((instance, context) -> {
                    var doctor = new DoctorId(UUID.fromString(instance.getId().split("/")[0]));
                    system.run(self -> {
                        waiting.inVain(self).forEach(entry -> withdrawing.withdraw(self, entry));
                        waiting.of(self, doctor).forEach(one -> offering.offer(self, doctor, one));
                        return true;
                    });
                });
    }

    @Bean
    Task<Void> waitlistLookTask(SystemRunner system, LookForEarlierTimes looking) {
        return Tasks.recurring("scheduling-waitlist-look", FixedDelay.of(EVERY))
                .execute((instance, context) -> system.run(self -> {
                    looking.look(self);
                    return true;
                }));
    }

    @Bean
    Task<Void> waitlistLapseTask(SystemRunner system, EndLapsedOffer ending) {
        return Tasks.oneTime(OfferFreedTimes.LAPSE)
                .onFailure(new FailureHandler.ExponentialBackoffFailureHandler<>(FIRST_RETRY))
                .execute((instance, context) -> {
                    var offer = new OfferId(UUID.fromString(instance.getId()));
                    system.run(self -> {
                        ending.end(self, offer);
                        return true;
                    });
                });
    }
}
