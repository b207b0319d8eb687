package care.plumbline.triage.intake;

import care.plumbline.domain.audit.Action;
import care.plumbline.domain.audit.Audit;
import care.plumbline.domain.people.PatientId;
import care.plumbline.domain.shared.Actor;
import care.plumbline.domain.shared.Sealer;
import care.plumbline.domain.shared.UseCase;
import care.plumbline.domain.task.TaskId;
import care.plumbline.domain.task.TaskOutcome;
import care.plumbline.domain.task.TaskSettling;
import java.time.Clock;
import java.util.Set;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.transaction.annotation.Transactional;

/**
 * A licensed clinician talked to the person and lets the emergency block go. The level stays what it was, and the
 * doctor of a later visit reads who let it go, when and why (protocol section 2).
 */
@UseCase
@PreAuthorize("hasRole('DOCTOR')")
public class ReleaseBlock {

    /** The longest reason that is taken. */
    public static final int MAX_REASON = 2_000;

    private final Intakes intakes;
    private final Assessments assessments;
    private final TaskSettling tasks;
    private final Sealer sealer;
    private final Audit audit;
    private final Clock clock;

    ReleaseBlock(
            Intakes intakes, Assessments assessments, TaskSettling tasks, Sealer sealer, Audit audit, Clock clock) {
        this.intakes = intakes;
        this.assessments = assessments;
        this.tasks = tasks;
        this.sealer = sealer;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Releases the intake of an open call about its block, and finishes the call.
     *
     * @throws IntakeRefused.ReasonMissing when no reason, or an endless one, is given
     * @throws care.plumbline.domain.task.TaskRefused when the call is not there, done, or not about a block
     */
    @Transactional
    public void release(Actor actor, TaskId call, String reason) {
        if (reason.isBlank() || reason.length() > MAX_REASON) {
            throw new IntakeRefused.ReasonMissing();
        }
        var ref = tasks.intakeOf(call);
        var intake = intakes.find(new IntakeId(ref.value())).orElseThrow(IntakeRefused.NotThere::new);
        var patient = intakes.patientOf(intake.id()).map(PatientId::value).orElse(null);
        var rules = Set.copyOf(assessments.emergencyRulesOf(intake.id()));
        var sealed = sealer.seal(reason, place(intake.id())).bytes();
        intakes.release(intake.id(), actor.requireAccount(), sealed, rules, clock.instant());
        tasks.finish(actor, call, TaskOutcome.BLOCK_RELEASED);
        audit.record(actor, Action.RELEASED, patient, "intake", intake.id().value());
    }

    static Sealer.Place place(IntakeId id) {
        return new Sealer.Place("triage.intake", "released_reason", id.value());
    }
}
