package care.plumbline.triage.intake;

import care.plumbline.domain.account.VisitorBelongings;
import care.plumbline.domain.people.PatientId;
import care.plumbline.domain.people.People;
import care.plumbline.domain.people.PersonalDetails;
import care.plumbline.domain.scheduling.Clearance;
import care.plumbline.domain.scheduling.Clearance.Reason;
import care.plumbline.domain.scheduling.IntakeRef;
import care.plumbline.domain.scheduling.TriageClearance;
import care.plumbline.domain.shared.Actor;
import care.plumbline.domain.shared.VisitorId;
import care.plumbline.triage.assessment.Flags.Flag;
import care.plumbline.triage.oversight.StopRule;
import care.plumbline.triage.protocol.Disposition;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Turns the latest assessment into what booking may do (protocol section 2). */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class LatestAssessmentClearance implements TriageClearance, VisitorBelongings {

    /** A video or phone visit may only bridge the time until a hands-on check today. */
    private static final Duration BRIDGE = Duration.ofHours(4);

    private static final Duration PRIORITY = Duration.ofHours(72);

    private final Intakes intakes;
    private final Assessments assessments;
    private final People people;
    private final StopRule stopRule;
    private final Clock clock;

    LatestAssessmentClearance(Intakes intakes, Assessments assessments, People people, StopRule stopRule, Clock clock) {
        this.intakes = intakes;
        this.assessments = assessments;
        this.people = people;
        this.stopRule = stopRule;
        this.clock = clock;
    }

    @Override
    public Clearance of(Actor actor) {
        var birthDate = people.detailsOf(actor).map(PersonalDetails::birthDate).orElse(null);
        return of(Owner.of(actor, people::patientOf), birthDate);
    }

    @Override
    public Clearance of(PatientId patient) {
        var birthDate = people.patient(patient)
                .map(found -> found.details().birthDate())
                .orElse(null);
        return of(Owner.of(patient), birthDate);
    }

    @Override
    public Optional<IntakeRef> intakeOf(Actor actor) {
        return intakes.newestFinished(Owner.of(actor, people::patientOf))
                .map(intake -> new IntakeRef(intake.id().value()));
    }

    @Override
    public Optional<IntakeRef> intakeOf(PatientId patient) {
        return intakes.newestFinished(Owner.of(patient))
                .map(intake -> new IntakeRef(intake.id().value()));
    }

    @Override
    public void handOver(VisitorId visitor, PatientId patient) {
        intakes.giveToPatient(visitor, patient);
    }

    private Clearance of(Owner owner, @Nullable LocalDate birthDate) {
        if (intakes.standingEmergency(owner).isPresent()) {
            return new Clearance.Blocked(Reason.EMERGENCY);
        }
        // The newest one counts: answers begun again and not finished may be worse than the finished ones.
        var intake = intakes.newest(owner).orElse(null);
        if (intake == null || intake.finishedAt() == null) {
            return new Clearance.Blocked(Reason.NO_INTAKE);
        }
        var assessment = assessments.newest(intake.id()).orElseThrow();
        if (assessment.stop() != null) {
            return new Clearance.Blocked(Reason.UNDER_AGE);
        }
        // A birth date the protocol has not seen yet could raise the level.
        if (birthDate != null && !Objects.equals(birthDate, assessment.birthDate())) {
            return new Clearance.Blocked(Reason.NOT_ASSESSED);
        }
        if (stopRule.isOn() && !assessment.flags().has(Flag.RAISED)) {
            return new Clearance.Blocked(Reason.NOT_ASSESSED);
        }
        return isStale(intake.finishedAt())
                ? new Clearance.Blocked(Reason.STALE)
                : of(intake, Objects.requireNonNull(assessment.level()));
    }

    /** Whoever talked to the person let the emergency block go; soon is still better than any time. */
    private static Clearance of(Intake intake, Disposition level) {
        return level == Disposition.EMERGENCY_NOW && intake.isReleased() ? new Clearance.Within(PRIORITY) : of(level);
    }

    private boolean isStale(Instant finishedAt) {
        return clock.instant().isAfter(finishedAt.plus(Intake.DAY));
    }

    static Clearance of(Disposition level) {
        return switch (level) {
            case EMERGENCY_NOW -> new Clearance.Blocked(Reason.EMERGENCY);
            case URGENT_SAME_DAY -> new Clearance.Bridge(BRIDGE, Clearance.Consent.SEEN_IN_PERSON_TODAY);
            case VIRTUAL_VISIT_PRIORITY -> new Clearance.Within(PRIORITY);
            case VIRTUAL_VISIT_ROUTINE -> new Clearance.AnyTime();
            case SELF_CARE -> new Clearance.SelfCareFirst();
        };
    }
}
