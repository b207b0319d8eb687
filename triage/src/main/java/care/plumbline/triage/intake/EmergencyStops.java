package care.plumbline.triage.intake;

import care.plumbline.domain.scheduling.IntakeRef;
import care.plumbline.domain.task.TaskKind;
import care.plumbline.domain.task.Tasks;
import care.plumbline.triage.assessment.Assessment;
import care.plumbline.triage.protocol.Disposition;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Ends the questions when somebody needs help now, and has the clinic call (protocol section 2). */
@Component
class EmergencyStops {

    private final Intakes intakes;
    private final Tasks tasks;

    EmergencyStops(Intakes intakes, Tasks tasks) {
        this.intakes = intakes;
        this.tasks = tasks;
    }

    /** Stops the intake unless its questions may go on after these very rules; raises the calls that are due. */
    boolean stop(Owner owner, Intake intake, Assessment assessment, Instant now) {
        if (assessment.level() != Disposition.EMERGENCY_NOW || intake.tolerates(assessment)) {
            return false;
        }
        intakes.stop(intake.id(), now);
        if (assessment.transport() != null) {
            raise(TaskKind.CALL_AFTER_EMERGENCY, owner, intake.id());
        }
        if (assessment.crisis988()) {
            raise(TaskKind.CALL_AFTER_CRISIS, owner, intake.id());
        }
        return true;
    }

    /** Has the clinic call about an intake. */
    void raise(TaskKind kind, Owner owner, IntakeId intake) {
        tasks.raise(kind, new IntakeRef(intake.value()), owner.patient(), owner.visitor());
    }
}
