package care.plumbline.portal.worklist;

import care.plumbline.domain.shared.Actor;
import care.plumbline.domain.task.FinishTask;
import care.plumbline.domain.task.RecordNoAnswer;
import care.plumbline.domain.task.TaskId;
import care.plumbline.domain.task.TaskOutcome;
import care.plumbline.domain.task.Worklist;
import care.plumbline.triage.intake.ReleaseBlock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the screens of the work list ask and do. */
@Component
class TaskWork {

    private final Worklist worklist;
    private final RecordNoAnswer noAnswer;
    private final FinishTask finishing;
    private final ReleaseBlock releasing;

    TaskWork(Worklist worklist, RecordNoAnswer noAnswer, FinishTask finishing, ReleaseBlock releasing) {
        this.worklist = worklist;
        this.noAnswer = noAnswer;
        this.finishing = finishing;
        this.releasing = releasing;
    }

    List<Worklist.Line> list(Actor actor) {
        return worklist.list(actor);
    }

    Optional<Worklist.Opened> open(Actor actor, TaskId id) {
        return worklist.open(actor, id);
    }

    /** Whether the person is to be called again. */
    boolean noAnswer(Actor actor, TaskId id) {
        return noAnswer.record(actor, id);
    }

    void finish(Actor actor, TaskId id, @Nullable TaskOutcome outcome, String note) {
        finishing.finish(actor, id, outcome, note);
    }

    void release(Actor actor, TaskId id, String reason) {
        releasing.release(actor, id, reason);
    }
}
