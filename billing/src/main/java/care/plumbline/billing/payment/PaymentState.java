package care.plumbline.billing.payment;

/** Where a payment stands. A call without an answer changes no state: it is looked up, never taken for a failure. */
public enum PaymentState {
    /** The patient is on the gateway's page, or was and left. */
    AWAITING_PATIENT,
    /** The card was refused; the patient may try again. */
    DECLINED,
    /** The amount is kept on the card and not charged. */
    AUTHORIZED,
    /** Nothing is due. */
    NOT_REQUIRED,
    /** The amount is charged. */
    CAPTURED,
    /** The amount was let go without a charge. */
    VOIDED,
    /** The patient did not pay in time, or chose not to. */
    ABANDONED;

    /** Whether a payment in this state may become that. */
    public boolean canBecome(PaymentState next) {
        return switch (this) {
            case AWAITING_PATIENT -> next == AUTHORIZED || next == DECLINED || next == ABANDONED;
            case DECLINED -> next == AWAITING_PATIENT || next == ABANDONED;
            case AUTHORIZED -> next == CAPTURED || next == VOIDED;
            case NOT_REQUIRED -> next == ABANDONED;
            case CAPTURED, VOIDED, ABANDONED -> false;
        };
    }
}
