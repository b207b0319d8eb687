package care.plumbline.domain.task;

import care.plumbline.domain.scheduling.IntakeRef;
import care.plumbline.domain.shared.Actor;
import java.time.Clock;
import java.util.Collection;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Finishes tasks whose outcome another feature brings about; joins the caller's transaction. */
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
     * @throws TaskRefused when it is not there for the acting role, done, or not about an intake
     */
    public IntakeRef intakeOf(TaskId id) {
        var intake = tasks.require(id).intake();
        if (intake == null) {
            throw new TaskRefused.NotThere();
        }
        return intake;
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

    /** Finishes the open tasks of these kinds about a subject, without a note; nothing when there is none. */
    public void finishAbout(Actor actor, TaskSubject subject, Collection<TaskKind> kinds, TaskOutcome outcome) {
        tasks.about(subject, kinds).forEach(id -> finish(actor, id, outcome));
    }
}
