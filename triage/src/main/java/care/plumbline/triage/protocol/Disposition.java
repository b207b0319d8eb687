package care.plumbline.triage.protocol;

/**
 * How soon, and where, a person with back pain should be seen, from the least to the most urgent
 * (protocol section 2). The order of the constants is the order of urgency.
 */
public enum Disposition {
    /** Home care with a safety net; a visit stays possible. */
    SELF_CARE,

    /** A video visit within 14 days. */
    VIRTUAL_VISIT_ROUTINE,

    /** A video visit within 72 hours. */
    VIRTUAL_VISIT_PRIORITY,

    /** An examination in person within 24 hours. */
    URGENT_SAME_DAY,

    /** Emergency care now; nothing can be booked. */
    EMERGENCY_NOW;

    /** Gives the next more urgent level; the most urgent one stays. */
    public Disposition raised() {
        return values()[Math.min(ordinal() + 1, values().length - 1)];
    }

    /** Whether this is as urgent as the given level, or more urgent. */
    public boolean atLeast(Disposition other) {
        return compareTo(other) >= 0;
    }
}
