package care.plumbline.platform.mail;

import care.plumbline.platform.Installation;
import care.plumbline.platform.render.RenderedMail;
import jakarta.mail.MessagingException;
import java.nio.charset.StandardCharsets;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** Sends by SMTP, when a server is configured. */
@Component
@ConditionalOnExpression("!'${plumbline.smtp.host:}'.isBlank()")
class SmtpTransport implements MailTransport {

    private static final String TIMEOUT_MILLIS = "10000";

    private final JavaMailSenderImpl sender;
    private final String from;

    SmtpTransport(Installation installation) {
        sender = sender(installation.smtp());
        from = installation.mailFrom();
    }

    @Override
    public void send(RenderedMail mail) {
        var message = sender.createMimeMessage();
        try {
            var helper = new MimeMessageHelper(message, StandardCharsets.UTF_8.name());
            helper.setFrom(from);
            helper.setTo(mail.to());
            helper.setSubject(mail.subject());
            helper.setText(mail.text());
        } catch (MessagingException wrong) {
            throw new IllegalStateException("a mail could not be written", wrong);
        }
        sender.send(message);
    }

    private static JavaMailSenderImpl sender(Installation.Smtp smtp) {
        var sender = new JavaMailSenderImpl();
        sender.setHost(smtp.host());
        sender.setPort(smtp.port());
        var properties = sender.getJavaMailProperties();
        if (!smtp.user().isEmpty()) {
            sender.setUsername(smtp.user());
            sender.setPassword(smtp.password());
            properties.setProperty("mail.smtp.auth", "true");
        }
        properties.setProperty("mail.smtp.starttls.enable", Boolean.toString(smtp.startTls()));
        properties.setProperty("mail.smtp.starttls.required", Boolean.toString(smtp.startTls()));
        properties.setProperty("mail.smtp.timeout", TIMEOUT_MILLIS);
        properties.setProperty("mail.smtp.connectiontimeout", TIMEOUT_MILLIS);
        properties.setProperty("mail.smtp.writetimeout", TIMEOUT_MILLIS);
        return sender;
    }
}
