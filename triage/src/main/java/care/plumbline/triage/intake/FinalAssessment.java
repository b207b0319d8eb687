package care.plumbline.triage.intake;

import care.plumbline.triage.assessment.Answer;
import care.plumbline.triage.assessment.Answers;
import care.plumbline.triage.assessment.Assess;
import care.plumbline.triage.assessment.Assessment;
import care.plumbline.triage.assessment.Flags;
import care.plumbline.triage.protocol.Disposition;
import care.plumbline.triage.protocol.Protocol;
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

    static final String AGE = "scope.age";

    /** A second intake within a week hints at getting worse (protocol rule P18). */
    private static final Duration REPEAT = Duration.ofDays(7);

    private final Intakes intakes;
    private final GivenAnswers given;
    private final Assessments assessments;
    private final Protocol protocol;
    private final Clock clock;

    FinalAssessment(Intakes intakes, GivenAnswers given, Assessments assessments, Protocol protocol, Clock clock) {
        this.intakes = intakes;
        this.given = given;
        this.assessments = assessments;
        this.protocol = protocol;
        this.clock = clock;
    }

    void assess(Owner owner, Intake intake, @Nullable LocalDate birthDate, ZoneId zone) {
        var now = clock.instant();
        var before = intake.finishedAt() == null
                ? null
                : assessments.newest(intake.id()).orElse(null);
        if (before != null && (birthDate == null || Objects.equals(before.birthDate(), birthDate))) {
            return;
        }
        var standing = given.standing(intake.id());
        if (Interview.next(protocol, standing.answers(), standing.shown()).isPresent()) {
            throw new IntakeRefused.NotComplete();
        }
        var flags = flags(owner, intake, now);
        var result = new Said(standing.answers(), Assess.assess(protocol, standing.answers(), flags));
        var differs = false;
        if (birthDate != null) {
            var known = withAge(standing.answers(), birthDate, now.atZone(zone).toLocalDate());
            differs = !known.equals(standing.answers());
            result = worse(result, new Said(known, Assess.assess(protocol, known, flags)));
        }
        assessments.add(intake.id(), result.assessment(), ageIn(result.answers()), birthDate, differs, now);
        if (before == null) {
            intakes.finish(intake.id(), now);
        }
        if (result.assessment().level() == Disposition.EMERGENCY_NOW) {
            intakes.stop(intake.id(), now);
        }
    }

    /** What the protocol said of these answers. */
    private record Said(Answers answers, Assessment assessment) {}

    private Flags flags(Owner owner, Intake intake, Instant now) {
        var repeat = intakes.finishedAnotherSince(owner, intake.id(), now.minus(REPEAT));
        return new Flags(intake.amendedEmergency(), repeat);
    }

    private static Answers withAge(Answers answers, LocalDate birthDate, LocalDate today) {
        return answers.with(
                AGE, new Answer.Amount(Period.between(birthDate, today).getYears()));
    }

    static @Nullable Integer ageIn(Answers answers) {
        return answers.to(AGE)
                .map(answer -> answer instanceof Answer.Amount(var years) ? years : null)
                .orElse(null);
    }

    /** A stop comes from the birth date alone; else the more urgent of the two levels holds. */
    private static Said worse(Said typed, Said byBirthDate) {
        var before = typed.assessment().level();
        var after = byBirthDate.assessment().level();
        return before == null || after == null || after.atLeast(before) ? byBirthDate : typed;
    }
}
