package care.plumbline.billing.coverage;

/** What is known of a patient's coverage on the day of a visit. */
public enum EligibilityStatus {
    /** The payer was asked and has not answered yet. */
    PENDING,
    /** Active, and the benefits can be read. */
    OK,
    /** Not active on that day. */
    INACTIVE,
    /** The payer refused the inquiry; the rejection says why. */
    REJECTED,
    /** Active, but visits like ours are covered elsewhere only. */
    NOT_COVERED_HERE,
    /** The visits the plan pays for are used up. */
    LIMIT_REACHED,
    /** The payer cannot answer now. */
    UNAVAILABLE,
    /** An answer that says nothing we can use. Never read as zero. */
    UNKNOWN
}
