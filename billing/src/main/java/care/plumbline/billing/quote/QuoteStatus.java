package care.plumbline.billing.quote;

/** Where a quote stands; expiry is read off the clock. */
public enum QuoteStatus {
    OFFERED,
    /** A payment for it is under way. */
    LOCKED,
    /** The visit is booked. */
    BOOKED,
    /** The visit took place. */
    CONSUMED,
    /** The payment ended without a booking. */
    RELEASED,
    /** Another quote took its place. */
    SUPERSEDED
}
