package care.plumbline.billing.payment;

/** The gateway calls that move something. */
enum OperationType {
    OPEN_SESSION,
    EXPIRE_SESSION,
    VOID,
    CAPTURE
}
