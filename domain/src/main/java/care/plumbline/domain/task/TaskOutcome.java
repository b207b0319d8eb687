package care.plumbline.domain.task;

/** What came of a task. */
public enum TaskOutcome {
    /** The person is on the way to care, or there already. */
    GETTING_CARE,

    /** The person was reached and needs nothing more from us. */
    ADVISED,

    /** The person was reached and does not want the care that was advised. */
    DECLINED_CARE,

    /** Nobody answered, three times (triage protocol, section 2). */
    NOT_REACHED,

    /** There is no number, or it is not theirs. */
    NO_NUMBER,

    /** A clinician talked to the person and let the block go. */
    BLOCK_RELEASED
}
