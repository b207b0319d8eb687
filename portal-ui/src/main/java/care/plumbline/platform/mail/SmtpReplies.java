package care.plumbline.platform.mail;

import care.plumbline.domain.notification.MessageReason;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Optional;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailSendException;

/** Reads out of a failure to send whether the server said no for good (RFC 5321: 5xx) or only for now. */
final class SmtpReplies {

    private SmtpReplies() {}

    /** Why it will never be taken; empty when it may be tried again. */
    static Optional<MessageReason> permanent(Throwable failure) {
        // A wrong password of ours is answered 535: the mail itself is fine and waits for the operator.
        if (failure instanceof MailAuthenticationException) {
            return Optional.empty();
        }
        Optional<MessageReason> found = Optional.empty();
        var seen = Collections.newSetFromMap(new IdentityHashMap<Throwable, Boolean>());
        var open = new ArrayDeque<Throwable>();
        open.add(failure);
        while (!open.isEmpty()) {
            var one = open.remove();
            if (!seen.add(one)) {
                continue;
            }
            var reason = of(one);
            if (reason.filter(MessageReason.ADDRESS_REFUSED::equals).isPresent()) {
                return reason;
            }
            found = found.or(() -> reason);
            if (one.getCause() != null) {
                open.add(one.getCause());
            }
            if (one instanceof MessagingException chained && chained.getNextException() != null) {
                open.add(chained.getNextException());
            }
            if (one instanceof MailSendException several) {
                open.addAll(Arrays.asList(several.getMessageExceptions()));
            }
        }
        return found;
    }

    private static Optional<MessageReason> of(Throwable failure) {
        return switch (failure) {
            case AddressException malformed -> Optional.of(MessageReason.ADDRESS_REFUSED);
            case SMTPAddressFailedException address -> when(address.getReturnCode(), MessageReason.ADDRESS_REFUSED);
            case SMTPSenderFailedException sender -> when(sender.getReturnCode(), MessageReason.MAIL_REFUSED);
            case SMTPSendFailedException mail -> when(mail.getReturnCode(), MessageReason.MAIL_REFUSED);
            default -> Optional.empty();
        };
    }

    private static Optional<MessageReason> when(int code, MessageReason reason) {
        return code >= 500 && code < 600 ? Optional.of(reason) : Optional.empty();
    }
}
