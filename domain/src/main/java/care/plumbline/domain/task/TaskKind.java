package care.plumbline.domain.task;

import java.time.Duration;

/** What is to be done, and how soon (triage protocol, section 2). */
public enum TaskKind {
    /** Emergency advice was given: call and ask whether help is on its way. */
    CALL_AFTER_EMERGENCY(Duration.ofMinutes(15)),

    /** The crisis line was shown: call. */
    CALL_AFTER_CRISIS(Duration.ofMinutes(15)),

    /** Seen in person today was advised: call and ask where. */
    CALL_AFTER_URGENT(Duration.ofMinutes(60)),

    /** The person says they were seen for this already: a clinician calls and decides about the block. */
    CALL_ABOUT_BLOCK(Duration.ofMinutes(60));

    private final Duration within;

    TaskKind(Duration within) {
        this.within = within;
    }

    /** How long after it was raised the call is due. */
    public Duration within() {
        return within;
    }
}
