package care.plumbline.domain.notification;

/** What became of a message. */
public enum MessageStatus {
    /** Its time has not come, or it is tried again. */
    WAITING,
    /** The server took it. */
    SENT,
    /** When its time came there was nothing left to tell. */
    SKIPPED,
    /** It could not be delivered. */
    FAILED,
    /** It lies with the staff, because nothing sends text messages. */
    STORED
}
