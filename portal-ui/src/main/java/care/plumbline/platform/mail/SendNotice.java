package care.plumbline.platform.mail;

import care.plumbline.domain.notification.Notice;
import care.plumbline.domain.notification.Notifications;
import care.plumbline.domain.shared.SystemRunner;
import care.plumbline.platform.render.Mails;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The job behind every notice: renders it from the state at this moment and sends it. */
@Configuration(proxyBeanMethods = false)
class SendNotice {

    private static final Duration FIRST_RETRY = Duration.ofSeconds(10);

    @Bean
    Task<Void> sendNoticeTask(Mails mails, MailTransport transport, SystemRunner system) {
        return Tasks.oneTime(Notifications.SEND)
                .onFailure(new FailureHandler.ExponentialBackoffFailureHandler<>(FIRST_RETRY))
                .execute((instance, context) -> {
                    var parts = instance.getId().split("/");
                    var notice = Notice.valueOf(parts[0]);
                    var subject = UUID.fromString(parts[1]);
                    system.run(self -> mails.render(self, notice, subject)).ifPresent(transport::send);
                });
    }
}
