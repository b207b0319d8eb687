package care.plumbline.platform.mail;

import care.plumbline.domain.notification.MessageReason;

/** The mail server said no for good; its words stay out, because they name the person. */
public class MailRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final MessageReason reason;

    /** A refusal for this reason. */
    public MailRefusedException(MessageReason reason) {
        super("a mail was refused for good: " + reason);
        this.reason = reason;
    }

    /** Whether it was the address or the mail. */
    public MessageReason reason() {
        return reason;
    }
}
