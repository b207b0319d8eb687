package care.plumbline.billing.coverage;

/** A payer gave no answer: the network failed, or the time was up. Asking is repeatable, so it may be asked again. */
public final class PayerUnavailableException extends RuntimeException {

    /** Says what went wrong, without any person's data. */
    public PayerUnavailableException(String what) {
        super(what);
    }

    /** Says what went wrong, without any person's data, and keeps the cause. */
    public PayerUnavailableException(String what, Throwable cause) {
        super(what, cause);
    }
}
