package care.plumbline.domain.notification;

/** Why nobody got a message. */
public enum MessageReason {
    /** The visit was moved after this was staged; a newer message tells of it. */
    MOVED_SINCE,
    /** The visit is not booked any more, or not in the state this tells of. */
    NOT_BOOKED,
    /** The clinic asked for another time; a reminder of the old one would mislead. */
    ASKED_TO_MOVE,
    /** What it tells of has begun. */
    TIME_PASSED,
    /** The held or offered time is not kept any more. */
    NOT_KEPT,
    /** The person does not want this kind of message. */
    NOT_WANTED,
    /** It fell into quiet hours and would be of no use after them. */
    QUIET_HOURS,
    /** The subject is gone, or nobody is there to tell. */
    NOBODY_TO_TELL,
    /** The mail server refused the address for good. */
    ADDRESS_REFUSED,
    /** The mail server refused the mail for good. */
    MAIL_REFUSED,
    /** The server did not take it in time. */
    NOT_DELIVERED
}
