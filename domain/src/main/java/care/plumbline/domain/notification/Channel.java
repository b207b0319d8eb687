package care.plumbline.domain.notification;

/** The way a message takes. */
public enum Channel {
    /** By e-mail. */
    EMAIL,
    /** As a text message. */
    SMS
}
