package care.plumbline.billing.pricing.version;

/** Where a version stands. What is scheduled, active or retired is read off the clock. */
public enum VersionStatus {
    DRAFT,
    /** Waits for a second person. */
    SUBMITTED,
    /** Sent back; it can be taken up again. */
    REJECTED,
    /** Approved, and begins later. */
    SCHEDULED,
    /** In effect. */
    ACTIVE,
    /** Another took its place. */
    RETIRED,
    /** Taken back before it began. */
    WITHDRAWN,
    /** A draft nobody wants. */
    DISCARDED
}
