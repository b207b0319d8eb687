package care.plumbline.billing.coverage;

/** How sure a reading of a payer's answer is (billing specification, section 3.5, step 10). */
public enum Confidence {
    LOW,
    MEDIUM,
    HIGH;

    /** The less sure of two. */
    public Confidence atMost(Confidence other) {
        return compareTo(other) <= 0 ? this : other;
    }
}
