package care.plumbline.domain.audit;

/** What was done to a record. */
public enum Action {
    REGISTERED,
    SIGNED_IN,
    HELD,
    BOOKED,
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
