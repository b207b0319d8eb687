package care.plumbline.triage.intake;

import care.plumbline.domain.people.People;
import care.plumbline.domain.scheduling.BookedIntakes;
import care.plumbline.domain.scheduling.IntakeRef;
import care.plumbline.domain.shared.Actor;
import care.plumbline.domain.shared.Query;
import care.plumbline.triage.assessment.Answer;
import care.plumbline.triage.assessment.Assess;
import care.plumbline.triage.assessment.Stop;
import care.plumbline.triage.plan.PlanItem;
import care.plumbline.triage.plan.SuggestPlan;
import care.plumbline.triage.plan.SuggestedItem;
import care.plumbline.triage.protocol.Disposition;
import care.plumbline.triage.protocol.Language;
import care.plumbline.triage.protocol.Question;
import care.plumbline.triage.protocol.Screen;
import care.plumbline.triage.protocol.TextQuestion;
import care.plumbline.triage.protocol.Transport;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
    private final Clock clock;

    MyIntake(
            Intakes intakes,
            GivenAnswers given,
            Assessments assessments,
            People people,
            BookedIntakes booked,
            Clock clock) {
        this.intakes = intakes;
        this.given = given;
        this.assessments = assessments;
        this.people = people;
        this.booked = booked;
        this.clock = clock;
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
     * @param next the screen to go on with; null when none is left
     * @param answered how many questions were answered
     * @param stale whether finished answers are older than a day, so that nothing is booked before they are refreshed
     * @param waysOn what a person whose intake is stopped may do besides correcting an answer
     */
    public record Standing(State state, @Nullable Screen next, int answered, boolean stale, Set<WayOn> waysOn) {}

    /** A way on after emergency advice (protocol section 2). */
    public enum WayOn {
        /** A day later: all questions again. */
        NEW_INTAKE,
        /** Seen and safe: all questions again, at once. */
        AFTER_CARE,
        /** Seen, and stopped again: a clinician calls. */
        ASK_FOR_RELEASE,
        /** The crisis line is the only emergency: the questions go on, the block stays. */
        AFTER_CRISIS
    }

    /** A question with the answer so far; {@code asked} while the other answers call for it. */
    public record Item(Question question, Optional<Answer> answer, boolean asked) {}

    /**
     * One screen of the intake.
     *
     * @param part which chapter this is, from 1
     * @param items every item of the screen, also those not asked now, in display order
     */
    public record Page(
            Screen screen, int part, int parts, List<Item> items, Optional<Screen> before, Optional<Screen> after) {}

    /** What was answered on one screen. */
    public record Answered(Screen screen, List<Item> items) {}

    /**
     * The result, for the person.
     *
     * @param reasons at most three, in the person's language
     * @param homeCare plan items that may be shown without a doctor (protocol section 7.1)
     * @param reviewed whether the texts of these items were reviewed in the person's language
     * @param hasOwnWords whether the person wrote something only a doctor reads
     * @param released whether a clinician let the emergency block go
     */
    public record Result(
            @Nullable Disposition level,
            @Nullable Stop stop,
            @Nullable Transport transport,
            boolean crisis988,
            List<String> reasons,
            List<PlanItem> homeCare,
            boolean reviewed,
            boolean hasOwnWords,
            boolean released) {}

    /** Where the newest intake stands. */
    @Transactional(readOnly = true)
    public Standing standing(Actor actor) {
        var intake = newest(actor).orElse(null);
        if (intake == null) {
            return new Standing(State.NONE, null, 0, false, Set.of());
        }
        var standing = given.standing(intake.id());
        var next =
                Interview.of(intake, standing.answers()).next(standing.shown()).orElse(null);
        return new Standing(
                stateOf(intake), next, standing.answers().byLinkId().size(), isStale(intake), waysOn(intake));
    }

    private boolean isStale(Intake intake) {
        return intake.finishedAt() != null
                && clock.instant().isAfter(intake.finishedAt().plus(Intake.DAY));
    }

    private Set<WayOn> waysOn(Intake intake) {
        var stopped = intake.stoppedAt();
        if (stopped == null) {
            return Set.of();
        }
        var ways = EnumSet.noneOf(WayOn.class);
        if (!clock.instant().isBefore(stopped.plus(Intake.DAY))) {
            ways.add(WayOn.NEW_INTAKE);
        } else {
            ways.add(intake.postEd() ? WayOn.ASK_FOR_RELEASE : WayOn.AFTER_CARE);
        }
        if (assessments
                .newest(intake.id())
                .filter(Assessments.Stored::isCrisisOnly)
                .isPresent()) {
            ways.add(WayOn.AFTER_CRISIS);
        }
        return ways;
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

    /** A screen of the newest intake; empty when nothing on it is asked. */
    @Transactional(readOnly = true)
    public Optional<Page> screen(Actor actor, String screenId) {
        return newest(actor).flatMap(intake -> {
            var interview = Interview.of(intake, given.standing(intake.id()).answers());
            return interview.screens().stream()
                    .filter(screen -> screen.id().equals(screenId))
                    .findFirst()
                    .map(screen -> page(interview, screen));
        });
    }

    private static Page page(Interview interview, Screen screen) {
        var chapters = interview.protocol().screens().stream()
                .map(Screen::chapter)
                .distinct()
                .toList();
        return new Page(
                screen,
                chapters.indexOf(screen.chapter()) + 1,
                chapters.size(),
                items(interview, screen),
                interview.before(screen),
                interview.after(screen));
    }

    private static List<Item> items(Interview interview, Screen screen) {
        var asked = interview.asked();
        return screen.linkIds().stream()
                .map(interview.protocol()::question)
                .filter(question -> question.hasText(interview.language()))
                .map(question ->
                        new Item(question, interview.answers().to(question.linkId()), asked.contains(question)))
                .toList();
    }

    /** What was answered so far, screen by screen, for checking before it is sent. */
    @Transactional(readOnly = true)
    public List<Answered> answered(Actor actor) {
        return newest(actor)
                .map(intake -> {
                    var interview =
                            Interview.of(intake, given.standing(intake.id()).answers());
                    return interview.screens().stream()
                            .map(screen -> new Answered(
                                    screen,
                                    items(interview, screen).stream()
                                            .filter(Item::asked)
                                            .toList()))
                            .toList();
                })
                .orElse(List.of());
    }

    /** The questions whose answers led to the emergency advice: those that can be corrected. */
    @Transactional(readOnly = true)
    public List<Item> correctable(Actor actor) {
        var stopped = newest(actor).filter(intake -> intake.stoppedAt() != null);
        return stopped.map(this::correctable).orElse(List.of());
    }

    private List<Item> correctable(Intake intake) {
        var standing = given.standing(intake.id());
        var assessment =
                Assess.assessSoFar(intake.release().protocol(), standing.answers(), intake.flags(), standing.shown());
        var interview = Interview.of(intake, standing.answers());
        return assessment.deciding().stream()
                .flatMap(rule -> rule.evidence().stream())
                .map(evidence -> evidence.linkId())
                .distinct()
                .flatMap(linkId -> interview.find(linkId).stream())
                .map(question -> new Item(question, standing.answers().to(question.linkId()), true))
                .toList();
    }

    /** What the newest stopped or finished intake led to. */
    @Transactional(readOnly = true)
    public Optional<Result> result(Actor actor, Language language) {
        return newest(actor)
                .filter(intake -> intake.stoppedAt() != null || intake.finishedAt() != null)
                .flatMap(intake -> assessments.newest(intake.id()).map(stored -> result(intake, stored, language)));
    }

    private Result result(Intake intake, Assessments.Stored stored, Language language) {
        var release = intake.release();
        var standing = given.standing(intake.id());
        var answers = stored.seen(intake, standing.answers());
        var assessment = intake.finishedAt() == null
                ? Assess.assessSoFar(release.protocol(), answers, stored.flags(), standing.shown())
                : Assess.assess(release.protocol(), answers, stored.flags());
        var level = stored.level();
        var plan = SuggestPlan.suggest(release.catalogue(), release.protocol(), answers, assessment);
        return new Result(
                level,
                stored.stop(),
                stored.transport(),
                stored.crisis988(),
                assessment.deciding().stream()
                        .map(rule -> release.protocol().rule(rule.ruleId()).reason(language))
                        .distinct()
                        .toList(),
                level == null ? List.of() : shown(plan, level),
                release.catalogue().reviewed().contains(language),
                release.protocol().questions().stream()
                        .filter(TextQuestion.class::isInstance)
                        .anyMatch(question -> answers.to(question.linkId()).isPresent()),
                intake.isReleased());
    }

    private static List<PlanItem> shown(List<SuggestedItem> plan, Disposition level) {
        return plan.stream()
                .filter(SuggestedItem::suggested)
                .map(SuggestedItem::item)
                .filter(item -> item.shownWithoutDoctor(level))
                .toList();
    }

    private Optional<Intake> newest(Actor actor) {
        return intakes.newest(Owner.of(actor, people::patientOf));
    }
}
