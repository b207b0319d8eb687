package care.plumbline.platform.mail;

import care.plumbline.domain.notification.MessageId;
import care.plumbline.domain.notification.MessageReason;
import care.plumbline.platform.Installation;
import care.plumbline.platform.render.RenderedMail;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** Sends by SMTP, when a server is configured: plain text and HTML, and the calendar file as an attachment. */
@Component
@ConditionalOnExpression("!'${plumbline.smtp.host:}'.isBlank()")
class SmtpTransport implements MailTransport {

    private static final String TIMEOUT_MILLIS = "10000";

    private final JavaMailSenderImpl sender;
    private final String from;
    private final String host;

    SmtpTransport(Installation installation) {
        sender = sender(installation.smtp());
        from = installation.mailFrom();
        host = Objects.requireNonNullElse(URI.create(installation.address()).getHost(), "plumbline");
    }

    @Override
    public void send(MessageId id, RenderedMail mail) {
        try {
            sender.send(message(id, mail));
        } catch (MailException failed) {
            throw SmtpReplies.permanent(failed)
                    .<RuntimeException>map(MailRefusedException::new)
                    .orElse(failed);
        }
    }

    private MimeMessage message(MessageId id, RenderedMail mail) {
        var message = sender.createMimeMessage();
        try {
            var helper = new MimeMessageHelper(
                    message, MimeMessageHelper.MULTIPART_MODE_MIXED, StandardCharsets.UTF_8.name());
            helper.setFrom(from);
            helper.setTo(address(mail.to()));
            helper.setSubject(mail.subject());
            helper.setText(mail.text(), mail.html());
            var calendar = mail.calendar();
            if (calendar != null) {
                helper.addAttachment(
                        "visit.ics",
                        new ByteArrayResource(calendar.content().getBytes(StandardCharsets.UTF_8)),
                        "text/calendar; charset=UTF-8; method=" + calendar.method());
            }
            message.setHeader("Message-ID", "<" + id.value() + "@" + host + ">");
            // Nobody's holiday notice answers it (RFC 3834).
            message.setHeader("Auto-Submitted", "auto-generated");
        } catch (MessagingException wrong) {
            throw new IllegalStateException("a mail could not be written", wrong);
        }
        return message;
    }

    private static InternetAddress address(String to) {
        try {
            return new InternetAddress(to, true);
        } catch (AddressException malformed) {
            throw new MailRefusedException(MessageReason.ADDRESS_REFUSED);
        }
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
