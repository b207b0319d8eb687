package care.plumbline.platform.demo;

import care.plumbline.domain.notification.MessageId;
import care.plumbline.platform.OnDemo;
import care.plumbline.platform.mail.MailTransport;
import care.plumbline.platform.render.RenderedMail;
import java.time.Clock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.stereotype.Component;

/** Keeps mails on the demo's mailbox page, unless a mail server is configured. */
@Component
@OnDemo
@ConditionalOnExpression("'${plumbline.smtp.host:}'.isBlank()")
class MailboxTransport implements MailTransport {

    private final DemoMailbox mailbox;
    private final Clock clock;

    MailboxTransport(DemoMailbox mailbox, Clock clock) {
        this.mailbox = mailbox;
        this.clock = clock;
    }

    @Override
    public void send(MessageId id, RenderedMail mail) {
        mailbox.keep(mail.to(), mail.subject(), mail.text(), clock.instant());
    }
}
