package care.plumbline.domain.audit;

/** What was done to a record. */
public enum Action {
    REGISTERED,
    SIGNED_IN,
    HELD,
    BOOKED,
    MOVED,
    CANCELLED,
    MISSED,
    ASKED_TO_MOVE,
    FOUND,
    CHANGED_HOURS,
    RECORDED_LICENCE,
    CLOSED,
    REOPENED,
    OPENED,
    STARTED,
    COMPLETED,
    SIGNED,
    PAYMENT_STARTED,
    PROPOSED,
    APPROVED,
    REJECTED,
    CALLED,
    RELEASED
}
