package care.plumbline.domain.task;

import care.plumbline.domain.audit.Action;
import care.plumbline.domain.audit.Audit;
import care.plumbline.domain.shared.Actor;
import care.plumbline.domain.shared.UseCase;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.transaction.annotation.Transactional;

/** Somebody did what was to be done, and says what came of it. */
@UseCase
@PreAuthorize("hasAnyRole('CARE_COORDINATOR', 'DOCTOR', 'BILLING_STAFF')")
public class FinishTask {

    /** The longest note that is taken. */
    public static final int MAX_NOTE = 2_000;

    private final OpenTasks tasks;
    private final Audit audit;
    private final Clock clock;

    FinishTask(OpenTasks tasks, Audit audit, Clock clock) {
        this.tasks = tasks;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Finishes an open task; its person leaves the sight of whoever has no other task for them.
     *
     * @param note kept sealed; may be empty
     * @throws TaskRefused when the task is not there or done, or the outcome or the note cannot be taken
     */
    @Transactional
    public void finish(Actor actor, TaskId id, @Nullable TaskOutcome outcome, String note) {
        if (outcome == null) {
            throw new TaskRefused.OutcomeMissing();
        }
        if (note.length() > MAX_NOTE) {
            throw new TaskRefused.NoteTooLong();
        }
        var task = tasks.require(id);
        if (!task.kind().outcomes().contains(outcome)) {
            throw new TaskRefused.OutcomeMissing();
        }
        tasks.finish(id, outcome, note, actor.requireAccount(), clock.instant());
        audit.record(actor, Action.COMPLETED, task.patientId(), "task", id.value());
    }
}
