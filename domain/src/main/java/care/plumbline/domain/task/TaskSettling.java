package care.plumbline.domain.task;

import care.plumbline.domain.scheduling.IntakeRef;
import care.plumbline.domain.shared.Actor;
import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Finishes calls whose outcome another feature brings about; joins the caller's transaction. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class TaskSettling {

    private final OpenTasks tasks;
    private final Clock clock;

    TaskSettling(OpenTasks tasks, Clock clock) {
        this.tasks = tasks;
        this.clock = clock;
    }

    /**
     * Locks an open task and gives the intake it is about.
     *
     * @throws TaskRefused when it is not there for the acting role, or done
     */
    public IntakeRef intakeOf(TaskId id) {
        return tasks.require(id).intake();
    }

    /**
     * Finishes an open task without a note.
     *
     * @throws TaskRefused when it is not there for the acting role, or done
     */
    public void finish(Actor actor, TaskId id, TaskOutcome outcome) {
        tasks.require(id);
        tasks.finish(id, outcome, "", actor.requireAccount(), clock.instant());
    }
}
