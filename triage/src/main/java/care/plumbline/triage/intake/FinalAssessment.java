package care.plumbline.triage.intake;

import care.plumbline.domain.task.TaskKind;
import care.plumbline.triage.assessment.Answer;
import care.plumbline.triage.assessment.Answers;
import care.plumbline.triage.assessment.Assess;
import care.plumbline.triage.assessment.Assessment;
import care.plumbline.triage.assessment.Flags;
import care.plumbline.triage.assessment.Flags.Flag;
import care.plumbline.triage.oversight.StopRule;
import care.plumbline.triage.protocol.Disposition;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Asks the protocol about all answers of an intake and stores what it says. */
@Component
class FinalAssessment {

    /** The age was typed, and nothing else is known of it. */
    static final @Nullable LocalDate NO_BIRTH_DATE = null;

    /** A second intake within a week hints at getting worse (protocol rule P18). */
    private static final Duration REPEAT = Duration.ofDays(7);

    private final Intakes intakes;
    private final GivenAnswers given;
    private final Assessments assessments;
    private final EmergencyStops stops;
    private final StopRule stopRule;
    private final Clock clock;

    FinalAssessment(
            Intakes intakes,
            GivenAnswers given,
            Assessments assessments,
            EmergencyStops stops,
            StopRule stopRule,
            Clock clock) {
        this.intakes = intakes;
        this.given = given;
        this.assessments = assessments;
        this.stops = stops;
        this.stopRule = stopRule;
        this.clock = clock;
    }

    void assess(Owner owner, Intake intake, @Nullable LocalDate birthDate, ZoneId zone) {
        var now = clock.instant();
        var before = intake.finishedAt() == null
                ? null
                : assessments.newest(intake.id()).orElse(null);
        var raised = stopRule.isOn();
        var isOld = before != null && raised && !before.flags().has(Flag.RAISED);
        if (before != null && !isOld && (birthDate == null || Objects.equals(before.birthDate(), birthDate))) {
            return;
        }
        var standing = given.standing(intake.id());
        if (Interview.of(intake, standing.answers()).next(standing.shown()).isPresent()) {
            throw new IntakeRefused.NotComplete();
        }
        var flags = flags(owner, intake, now);
        var result = said(intake, standing.answers(), flags);
        if (birthDate != null) {
            var known = withAge(
                    intake, standing.answers(), birthDate, now.atZone(zone).toLocalDate());
            var differs = !known.equals(standing.answers());
            result = worse(result, said(intake, known, flags.with(Flag.AGE_MISMATCH, differs)));
        }
        var said = result.assessment();
        var earlier =
                assessments.newest(intake.id()).map(Assessments.Stored::level).orElse(null);
        if (earlier != null && earlier != Disposition.EMERGENCY_NOW) {
            // Answers changed after the result may raise it; it falls only by a new intake.
            said = said.atLeast(earlier);
        }
        assessments.add(intake, result.answers(), said, birthDate, now);
        if (before == null) {
            intakes.finish(intake.id(), now);
        }
        stops.stop(owner, intake, said, now);
        if (said.level() == Disposition.URGENT_SAME_DAY) {
            stops.raise(TaskKind.CALL_AFTER_URGENT, owner, intake.id());
        }
    }

    /** What the protocol said of these answers. */
    private record Said(Answers answers, Assessment assessment) {}

    private static Said said(Intake intake, Answers answers, Flags flags) {
        return new Said(answers, Assess.assess(intake.release().protocol(), answers, flags));
    }

    private Flags flags(Owner owner, Intake intake, Instant now) {
        var repeat = intakes.finishedAnotherSince(owner, intake.id(), now.minus(REPEAT));
        return intake.flags().with(Flag.REPEAT_CONTACT, repeat).with(Flag.RAISED, stopRule.isOn());
    }

    private static Answers withAge(Intake intake, Answers answers, LocalDate birthDate, LocalDate today) {
        var age = intake.release().protocol().ageQuestion().linkId();
        return answers.with(
                age, new Answer.Amount(Period.between(birthDate, today).getYears()));
    }

    /** A stop comes from the birth date alone; else the more urgent of the two levels holds. */
    private static Said worse(Said typed, Said byBirthDate) {
        var before = typed.assessment().level();
        var after = byBirthDate.assessment().level();
        if (before == null || after == null || after.atLeast(before)) {
            return byBirthDate;
        }
        var differs = byBirthDate.assessment().flags().has(Flag.AGE_MISMATCH);
        return new Said(typed.answers(), typed.assessment().with(Flag.AGE_MISMATCH, differs));
    }
}
