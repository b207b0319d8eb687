package care.plumbline.domain.task;

import care.plumbline.domain.audit.Action;
import care.plumbline.domain.audit.Audit;
import care.plumbline.domain.shared.Actor;
import care.plumbline.domain.shared.UseCase;
import java.time.Clock;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.transaction.annotation.Transactional;

/** Somebody called and nobody answered; the third time ends the task (triage protocol, section 2). */
@UseCase
@PreAuthorize("hasAnyRole('CARE_COORDINATOR', 'DOCTOR')")
public class RecordNoAnswer {

    /** So often somebody is called. */
    public static final int MOST_ATTEMPTS = 3;

    private final OpenTasks tasks;
    private final Audit audit;
    private final Clock clock;

    RecordNoAnswer(OpenTasks tasks, Audit audit, Clock clock) {
        this.tasks = tasks;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Counts a call; true while the person is to be called again.
     *
     * @throws TaskRefused when the task is not there or done
     */
    @Transactional
    public boolean record(Actor actor, TaskId id) {
        var task = tasks.require(id);
        tasks.addAttempt(id);
        audit.record(actor, Action.CALLED, task.patientId(), "task", id.value());
        if (task.attempts() + 1 < MOST_ATTEMPTS) {
            return true;
        }
        tasks.finish(id, TaskOutcome.NOT_REACHED, "", actor.requireAccount(), clock.instant());
        return false;
    }
}
