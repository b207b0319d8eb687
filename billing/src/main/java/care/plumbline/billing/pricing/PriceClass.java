package care.plumbline.billing.pricing;

/** What a price is for. */
public enum PriceClass {
    /** What somebody pays without insurance. */
    SELF_PAY,
    /** The standard charge sent to a health plan. */
    CHARGE,
    /** What most insured people pay; shown, and charged only as the stated estimate when the plan's copay is unknown. */
    TYPICAL_COPAY
}
