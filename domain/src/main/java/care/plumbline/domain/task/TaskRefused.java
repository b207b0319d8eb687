package care.plumbline.domain.task;

import care.plumbline.domain.shared.Refusal;

/** Why something was not done to a task. */
public abstract sealed class TaskRefused extends Refusal {

    private TaskRefused() {}

    /** There is no such task for this role. */
    public static final class NotThere extends TaskRefused {}

    /** Somebody finished it meanwhile. */
    public static final class AlreadyDone extends TaskRefused {}

    /** What came of it was not said, or cannot come of such a task. */
    public static final class OutcomeMissing extends TaskRefused {}

    /** The note is longer than can be taken. */
    public static final class NoteTooLong extends TaskRefused {}
}
