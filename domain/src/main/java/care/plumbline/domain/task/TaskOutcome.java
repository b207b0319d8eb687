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
    BLOCK_RELEASED,

    /** The health plan the patient named is one we know; it can be found by that name now. */
    PLAN_FOUND,

    /** The health plan is known now, and not one we accept. */
    PLAN_NOT_ACCEPTED,

    /** What the plan says was entered by hand. */
    BENEFITS_ENTERED,

    /** The cause was put right, in our set-up or with the payer. */
    PUT_RIGHT,

    /** Nobody could say. */
    NOT_FOUND_OUT,

    /** The patient chose something else, or the visit is over. */
    NOT_NEEDED
}
