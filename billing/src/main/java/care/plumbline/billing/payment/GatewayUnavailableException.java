package care.plumbline.billing.payment;

/** The gateway gave no answer: what was asked may have happened. */
public final class GatewayUnavailableException extends RuntimeException {

    /** Says what was asked, without any person's data. */
    public GatewayUnavailableException(String call) {
        super("no answer from the gateway to " + call);
    }
}
