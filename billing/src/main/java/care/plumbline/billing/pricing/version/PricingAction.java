package care.plumbline.billing.pricing.version;

/** What somebody did to a version. */
public enum PricingAction {
    DRAFTED,
    RESTORED,
    CHANGED,
    IMPORTED,
    BROUGHT_UP_TO_DATE,
    DISCARDED,
    SUBMITTED,
    TAKEN_UP_AGAIN,
    APPROVED,
    REJECTED,
    WITHDRAWN
}
