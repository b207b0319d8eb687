package care.plumbline.domain.task;

import static care.plumbline.domain.task.TaskOutcome.ADVISED;
import static care.plumbline.domain.task.TaskOutcome.DECLINED_CARE;
import static care.plumbline.domain.task.TaskOutcome.GETTING_CARE;
import static care.plumbline.domain.task.TaskOutcome.NOT_FOUND_OUT;
import static care.plumbline.domain.task.TaskOutcome.NOT_NEEDED;
import static care.plumbline.domain.task.TaskOutcome.NOT_REACHED;
import static care.plumbline.domain.task.TaskOutcome.NO_NUMBER;
import static care.plumbline.domain.task.TaskOutcome.PLAN_NOT_ACCEPTED;
import static care.plumbline.domain.task.TaskOutcome.PUT_RIGHT;

import java.time.Duration;
import java.util.List;

/** What is to be done, how soon, and what can come of it (triage protocol, section 2). */
public enum TaskKind {
    /** Emergency advice was given: call and ask whether help is on its way. */
    CALL_AFTER_EMERGENCY(Duration.ofMinutes(15), true, calls()),

    /** The crisis line was shown: call. */
    CALL_AFTER_CRISIS(Duration.ofMinutes(15), true, calls()),

    /** Seen in person today was advised: call and ask where. */
    CALL_AFTER_URGENT(Duration.ofMinutes(60), true, calls()),

    /** The person says they were seen for this already: a clinician calls and decides about the block. */
    CALL_ABOUT_BLOCK(Duration.ofMinutes(60), true, calls()),

    /** A patient named a health plan we do not have, or is not sure: billing staff find it. */
    FIND_HEALTH_PLAN(Duration.ofHours(24), false, List.of(PLAN_NOT_ACCEPTED, NOT_FOUND_OUT, NOT_NEEDED)),

    /** What a payer answered cannot be used as it is: billing staff read it. */
    READ_COVERAGE(Duration.ofHours(4), false, List.of(PUT_RIGHT, NOT_FOUND_OUT, NOT_NEEDED)),

    /** The payer cannot be asked electronically: billing staff call it. */
    ASK_BY_PHONE(Duration.ofHours(24), false, List.of(NOT_FOUND_OUT, NOT_NEEDED));

    private final Duration within;
    private final boolean call;
    private final List<TaskOutcome> outcomes;

    TaskKind(Duration within, boolean call, List<TaskOutcome> outcomes) {
        this.within = within;
        this.call = call;
        this.outcomes = outcomes;
    }

    /** How long after it was raised it is due. */
    public Duration within() {
        return within;
    }

    /** Whether the person is called, about an intake; otherwise a record is looked after. */
    public boolean isCall() {
        return call;
    }

    /** What whoever finishes it may choose; other outcomes are brought about by what is done elsewhere. */
    public List<TaskOutcome> outcomes() {
        return outcomes;
    }

    private static List<TaskOutcome> calls() {
        return List.of(GETTING_CARE, ADVISED, DECLINED_CARE, NOT_REACHED, NO_NUMBER);
    }
}
