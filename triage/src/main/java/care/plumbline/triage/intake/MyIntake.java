package care.plumbline.triage.intake;

import care.plumbline.domain.people.People;
import care.plumbline.domain.scheduling.BookedIntakes;
import care.plumbline.domain.scheduling.IntakeRef;
import care.plumbline.domain.shared.Actor;
import care.plumbline.domain.shared.Query;
import care.plumbline.triage.assessment.Answer;
import care.plumbline.triage.assessment.Assess;
import care.plumbline.triage.assessment.Flags;
import care.plumbline.triage.assessment.Stop;
import care.plumbline.triage.plan.SuggestedItem;
import care.plumbline.triage.protocol.Disposition;
import care.plumbline.triage.protocol.Language;
import care.plumbline.triage.protocol.Protocol;
import care.plumbline.triage.protocol.Question;
import care.plumbline.triage.protocol.Transport;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.transaction.annotation.Transactional;

/** The own intake of a visitor or patient: where it stands and what it led to. */
@Query
@PreAuthorize("permitAll()")
public class MyIntake {

    private final Intakes intakes;
    private final GivenAnswers given;
    private final Assessments assessments;
    private final People people;
    private final BookedIntakes booked;
    private final Release release;

    MyIntake(
            Intakes intakes,
            GivenAnswers given,
            Assessments assessments,
            People people,
            BookedIntakes booked,
            Release release) {
        this.intakes = intakes;
        this.given = given;
        this.assessments = assessments;
        this.people = people;
        this.booked = booked;
        this.release = release;
    }

    /** Where an intake stands. */
    public enum State {
        NONE,
        OPEN,
        FINISHED,
        /** Finished, and a visit is about it: it never changes again; other answers begin a new one. */
        BOOKED,
        STOPPED
    }

    /**
     * The newest intake.
     *
     * @param next the question to go on with; null when there is none left
     * @param answered how many questions were answered
     */
    public record Standing(State state, @Nullable Question next, int answered) {}

    /** One question of the open intake with the answer so far, and its neighbours. */
    public record Asked(
            Question question, Optional<Answer> answer, Optional<Question> before, Optional<Question> after) {}

    /**
     * The result, for the person.
     *
     * @param reasons at most three, in the person's language
     * @param homeCare plan items that may be shown without a doctor (protocol section 7.1); English
     */
    public record Result(
            @Nullable Disposition level,
            @Nullable Stop stop,
            @Nullable Transport transport,
            boolean crisis988,
            List<String> reasons,
            List<SuggestedItem> homeCare) {}

    /** Where the newest intake stands. */
    @Transactional(readOnly = true)
    public Standing standing(Actor actor) {
        var intake = newest(actor).orElse(null);
        if (intake == null) {
            return new Standing(State.NONE, null, 0);
        }
        var standing = given.standing(intake.id());
        var next =
                Interview.next(protocol(), standing.answers(), standing.shown()).orElse(null);
        return new Standing(stateOf(intake), next, standing.shown().size());
    }

    private State stateOf(Intake intake) {
        if (intake.stoppedAt() != null) {
            return State.STOPPED;
        }
        if (intake.finishedAt() == null) {
            return State.OPEN;
        }
        return booked.contains(new IntakeRef(intake.id().value())) ? State.BOOKED : State.FINISHED;
    }

    /** A question of the newest intake; empty when it is not asked. */
    @Transactional(readOnly = true)
    public Optional<Asked> question(Actor actor, String linkId) {
        return newest(actor).flatMap(intake -> {
            var answers = given.standing(intake.id()).answers();
            return Interview.find(protocol(), answers, linkId)
                    .map(question -> new Asked(
                            question,
                            answers.to(linkId),
                            Interview.before(protocol(), answers, linkId),
                            Interview.after(protocol(), answers, linkId)));
        });
    }

    /** The questions whose answers led to the emergency advice: those that can be corrected. */
    @Transactional(readOnly = true)
    public List<Asked> correctable(Actor actor) {
        var stopped = newest(actor).filter(intake -> intake.stoppedAt() != null);
        return stopped.map(intake -> {
                    var standing = given.standing(intake.id());
                    var assessment = Assess.assessSoFar(protocol(), standing.answers(), Flags.NONE, standing.shown());
                    return assessment.deciding().stream()
                            .flatMap(rule -> rule.evidence().stream())
                            .map(evidence -> evidence.linkId())
                            .distinct()
                            .flatMap(link -> question(actor, link).stream())
                            .toList();
                })
                .orElse(List.of());
    }

    /** What the newest stopped or finished intake led to. */
    @Transactional(readOnly = true)
    public Optional<Result> result(Actor actor, Language language) {
        return newest(actor)
                .filter(intake -> intake.stoppedAt() != null || intake.finishedAt() != null)
                .flatMap(intake -> assessments.newest(intake.id()).map(stored -> result(intake, stored, language)));
    }

    private Result result(Intake intake, Assessments.Stored stored, Language language) {
        var standing = given.standing(intake.id());
        var answers = release.answersAsOf(standing.answers(), stored.age());
        var assessment = intake.finishedAt() == null
                ? Assess.assessSoFar(protocol(), answers, stored.flags(), standing.shown())
                : Assess.assess(protocol(), answers, stored.flags());
        return new Result(
                stored.level(),
                stored.stop(),
                stored.transport(),
                stored.crisis988(),
                assessment.deciding().stream()
                        .map(rule -> protocol().rule(rule.ruleId()).reason(language))
                        .distinct()
                        .toList(),
                release.homeCare(answers, assessment, stored.level()));
    }

    private Optional<Intake> newest(Actor actor) {
        return intakes.newest(Owner.of(actor, people::patientOf));
    }

    private Protocol protocol() {
        return release.protocol();
    }
}
