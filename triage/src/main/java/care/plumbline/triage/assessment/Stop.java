package care.plumbline.triage.assessment;

/** Why the protocol cannot be applied to a person at all; not a disposition. */
public enum Stop {
    /** The person is under 18, or the age is not known (protocol section 1.1). */
    STOP_AGE
}
