package care.plumbline.billing.estimate;

/** How somebody got an estimate. */
public enum DeliveryChannel {
    /** Opened in the portal. */
    PORTAL,
    EMAIL,
    PAPER
}
