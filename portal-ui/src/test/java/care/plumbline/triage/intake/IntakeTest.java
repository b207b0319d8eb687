package care.plumbline.triage.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.plumbline.domain.scheduling.BookingRefused;
import care.plumbline.domain.scheduling.Clearance;
import care.plumbline.domain.scheduling.Clearance.Reason;
import care.plumbline.domain.scheduling.MyHold;
import care.plumbline.testing.As;
import care.plumbline.testing.Bookings;
import care.plumbline.testing.Interviews;
import care.plumbline.testing.Peek;
import care.plumbline.testing.Persons;
import care.plumbline.testing.PortalTest;
import care.plumbline.testing.Tables;
import care.plumbline.testing.TestClock;
import care.plumbline.triage.assessment.Answer;
import care.plumbline.triage.assessment.Assess;
import care.plumbline.triage.assessment.Flags;
import care.plumbline.triage.assessment.TypicalAnswers;
import care.plumbline.triage.intake.AnswerQuestion.Outcome;
import care.plumbline.triage.plan.SuggestPlan;
import care.plumbline.triage.protocol.Disposition;
import care.plumbline.triage.protocol.Language;
import care.plumbline.triage.protocol.Option;
import care.plumbline.triage.protocol.Question;
import care.plumbline.triage.protocol.UnknownClass;
import care.plumbline.triage.release.Releases;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

@PortalTest
class IntakeTest {

    @Autowired
    private StartIntake startIntake;

    @Autowired
    private AnswerQuestion answerQuestion;

    @Autowired
    private CorrectAnswer correctAnswer;

    @Autowired
    private SubmitIntake submitIntake;

    @Autowired
    private MyIntake myIntake;

    @Autowired
    private MyHold myHold;

    @Autowired
    private Persons persons;

    @Autowired
    private Interviews interviews;

    @Autowired
    private Bookings bookings;

    @Autowired
    private Tables tables;

    @Autowired
    private Releases releases;

    @Autowired
    private GivenAnswers given;

    @Autowired
    private Peek peek;

    @Autowired
    private TestClock clock;

    /** What is stored can be replayed: the same answers, flags and version give the same document, word for word. */
    @ParameterizedTest
    @EnumSource(Disposition.class)
    void storedAssessmentIsReplayedToTheLetter(Disposition level) {
        var visitor = persons.visitor();
        interviews.completes(visitor, Interviews.leadingTo(level));
        var row = tables.rows(
                        "select i.id, i.protocol, a.protocol_version, a.result::text as result, a.assessed_at, i.finished_at"
                                + " from triage.assessment a join triage.intake i on i.id = a.intake_id where i.visitor_id = ?",
                        visitor.actor().requireVisitor().value())
                .getFirst();
        var release = releases.of((String) row.get("protocol"), (String) row.get("protocol_version"));
        var standing = peek.inside(visitor.actor(), () -> given.standing(new IntakeId((UUID) row.get("id"))));

        var again = row.get("finished_at") == null
                ? Assess.assessSoFar(release.protocol(), standing.answers(), Flags.NONE, standing.shown())
                : Assess.assess(release.protocol(), standing.answers(), Flags.NONE);

        var plan = SuggestPlan.suggest(release.catalogue(), release.protocol(), standing.answers(), again);
        var at = ((Timestamp) row.get("assessed_at")).toInstant();
        var json = JsonMapper.builder().build();
        assertThat(json.readTree(AssessmentJson.write(release, again, plan, at)))
                .isEqualTo(json.readTree((String) row.get("result")));
    }

    @ParameterizedTest
    @EnumSource(Disposition.class)
    void storedAnswersLeadToTheLevelTheProtocolGivesThem(Disposition level) {
        var visitor = persons.visitor();

        interviews.completes(visitor, Interviews.leadingTo(level));

        assertThat(resultOf(visitor).level()).isEqualTo(level);
    }

    @Test
    void answersAreSavedAsGivenAndTheEarlierOnesKept() {
        var visitor = started();
        interviews.goesOn(visitor, Interviews.leadingTo(Disposition.SELF_CARE));

        interviews.answers(visitor, "pain.now=6");
        interviews.answers(visitor, "pain.now=5");

        assertThat(stored(visitor, "pain.now"))
                .containsExactly("{\"number\": 4}", "{\"number\": 6}", "{\"number\": 5}");
        assertThat(stored(visitor, "sys.fever")).containsExactly("{\"codes\": [\"none\"]}");
        assertThat(visitor.get(actor -> myIntake.screen(actor, "strength"))
                        .orElseThrow()
                        .items())
                .filteredOn(item -> item.question().linkId().equals("pain.now"))
                .singleElement()
                .satisfies(item -> assertThat(item.answer()).contains(new Answer.Amount(5)));
    }

    @ParameterizedTest
    @CsvSource({
        "scope.age, 121",
        "scope.age, -1",
        "scope.sex, martian",
        "now.emergency-signs, 'none,tearing'",
        "no.such-item, 1"
    })
    void answerThatIsNoneOfTheQuestionsIsRefused(String linkId, String value) {
        var visitor = started();
        var answer = value.matches("-?\\d+")
                ? new Answer.Amount(Integer.parseInt(value))
                : Answer.Codes.of(value.split(","));

        assertThatThrownBy(() -> visitor.run(actor -> answerQuestion.answer(actor, linkId, Optional.of(answer))))
                .isInstanceOf(IntakeRefused.NoSuchAnswer.class);
    }

    @Test
    void requiredQuestionIsNotSkipped() {
        var visitor = started();

        assertThatThrownBy(() -> visitor.run(actor -> answerQuestion.answer(actor, "scope.age", Optional.empty())))
                .isInstanceOf(IntakeRefused.AnswerMissing.class);
    }

    @Test
    void questionsTickedBeforehandAreKeptAndUnknownOnesLeftOut() {
        var visitor = persons.visitor();
        var offered = TypicalAnswers.backPain()
                .question("goal.questions")
                .options()
                .getFirst()
                .code();

        visitor.run(actor -> startIntake.start(actor, "en", List.of(offered, "no-such-question", offered)));

        assertThat(stored(visitor, "goal.questions")).containsExactly("{\"codes\": [\"" + offered + "\"]}");
    }

    @Test
    void intakeWithQuestionsLeftIsNotSubmitted() {
        var visitor = started();
        interviews.answers(visitor, "scope.age=40");

        assertThatThrownBy(() -> visitor.run(submitIntake::submit)).isInstanceOf(IntakeRefused.NotComplete.class);
    }

    @Test
    void emergencyAnswerEndsTheIntakeAtOnce() {
        var visitor = started();

        var outcome = interviews.goesOn(visitor, Interviews.with("now.emergency-signs=tearing"));

        assertThat(outcome).isEqualTo(Outcome.EMERGENCY);
        assertThat(visitor.get(myIntake::standing).state()).isEqualTo(MyIntake.State.STOPPED);
        assertThat(visitor.get(myIntake::standing).answered()).isLessThan(10);
        assertThat(resultOf(visitor).level()).isEqualTo(Disposition.EMERGENCY_NOW);
        assertThatThrownBy(() -> interviews.answers(visitor, "scope.age=41"))
                .isInstanceOf(IntakeRefused.EmergencyStands.class);
        assertThat(clearanceOf(visitor)).isEqualTo(new Clearance.Blocked(Reason.EMERGENCY));
    }

    @Test
    void newIntakeAfterAnEmergencyBeginsADayLaterAndClearsOnlyWhenFinished() {
        var visitor = persons.visitor();
        persons.tells(visitor, persons.details());
        interviews.completes(visitor, Interviews.leadingTo(Disposition.EMERGENCY_NOW));
        clock.advance(Duration.ofHours(24).minusSeconds(1));
        assertThatThrownBy(() -> starts(visitor)).isInstanceOf(IntakeRefused.EmergencyStands.class);
        clock.advance(Duration.ofSeconds(1));

        starts(visitor);

        assertThat(clearanceOf(visitor)).isEqualTo(new Clearance.Blocked(Reason.EMERGENCY));
        interviews.goesOn(visitor, Interviews.leadingTo(Disposition.VIRTUAL_VISIT_ROUTINE));
        assertThat(clearanceOf(visitor)).isEqualTo(new Clearance.Blocked(Reason.EMERGENCY));
        visitor.run(submitIntake::submit);
        assertThat(clearanceOf(visitor)).isEqualTo(new Clearance.AnyTime());
    }

    @Test
    void emergencyIsNotLeftBehindAtSignIn() {
        var visitor = persons.visitor();
        persons.tells(visitor, persons.details());
        interviews.completes(visitor, Interviews.leadingTo(Disposition.EMERGENCY_NOW));

        var patient = persons.signedIn(visitor);

        assertThat(clearanceOf(patient)).isEqualTo(new Clearance.Blocked(Reason.EMERGENCY));
        assertThatThrownBy(() -> starts(patient)).isInstanceOf(IntakeRefused.EmergencyStands.class);
    }

    @Test
    void correctedAnswerGoesOnButNeverBelowAVisitWithinThreeDays() {
        var visitor = persons.visitor();
        persons.tells(visitor, persons.details());
        interviews.completes(visitor, Interviews.leadingTo(Disposition.EMERGENCY_NOW));
        assertThat(visitor.get(myIntake::correctable))
                .extracting(asked -> asked.question().linkId())
                .contains("ces.bowel");

        var goesOn = corrects(visitor, "no-change");

        assertThat(goesOn).isTrue();
        interviews.goesOn(visitor, Interviews.leadingTo(Disposition.SELF_CARE));
        visitor.run(submitIntake::submit);
        assertThat(stored(visitor, "ces.bowel"))
                .containsExactly("{\"codes\": [\"lost-control\"]}", "{\"codes\": [\"no-change\"]}");
        assertThat(resultOf(visitor).level()).isEqualTo(Disposition.VIRTUAL_VISIT_PRIORITY);
        assertThat(clearanceOf(visitor)).isEqualTo(new Clearance.Within(Duration.ofHours(72)));
    }

    @Test
    void correctionThatIsAnEmergencyTooChangesNothing() {
        var visitor = persons.visitor();
        interviews.completes(visitor, Interviews.leadingTo(Disposition.EMERGENCY_NOW));

        assertThat(corrects(visitor, "lost-control")).isFalse();
        assertThat(visitor.get(myIntake::standing).state()).isEqualTo(MyIntake.State.STOPPED);
    }

    @Test
    void nothingIsCorrectedWithoutAnEmergency() {
        var visitor = started();
        interviews.goesOn(visitor, Interviews.leadingTo(Disposition.SELF_CARE));

        assertThatThrownBy(() -> corrects(visitor, "no-change")).isInstanceOf(IntakeRefused.NotThere.class);
    }

    @Test
    void typedAgeOfAChildStopsTheIntake() {
        var visitor = persons.visitor();
        persons.tells(visitor, persons.details());
        starts(visitor);

        var outcome = interviews.goesOn(visitor, Interviews.with("scope.age=17"));

        assertThat(outcome).isEqualTo(Outcome.STOP_AGE);
        assertThat(clearanceOf(visitor)).isInstanceOf(Clearance.Blocked.class);
    }

    @Test
    void birthDateOfAChildReplacesTheResultBeforeAnyTimeCanBeHeld() {
        var visitor = persons.visitor();
        interviews.completes(visitor, Interviews.leadingTo(Disposition.SELF_CARE));
        assertThat(clearanceOf(visitor)).isEqualTo(new Clearance.SelfCareFirst());

        persons.tells(visitor, Persons.details("TX", yearsAgo(18).plusDays(1)));
        assertThatThrownBy(() -> holdsSomething(visitor)).isInstanceOf(BookingRefused.NotCleared.class);
        visitor.run(submitIntake::submit);

        assertThat(clearanceOf(visitor)).isEqualTo(new Clearance.Blocked(Reason.UNDER_AGE));
        assertThatThrownBy(() -> holdsSomething(visitor)).isInstanceOf(BookingRefused.NotCleared.class);
    }

    @Test
    void birthDateThatGivesAHigherLevelReplacesTheResultBeforeAnyTimeCanBeHeld() {
        var visitor = persons.visitor();
        interviews.completes(visitor, Interviews.leadingTo(Disposition.VIRTUAL_VISIT_ROUTINE));
        persons.tells(visitor, Persons.details("TX", yearsAgo(70)));
        assertThat(clearanceOf(visitor)).isEqualTo(new Clearance.Blocked(Reason.NOT_ASSESSED));
        assertThatThrownBy(() -> holdsSomething(visitor)).isInstanceOf(BookingRefused.NotCleared.class);

        visitor.run(submitIntake::submit);

        assertThat(resultOf(visitor).level()).isEqualTo(Disposition.VIRTUAL_VISIT_PRIORITY);
        assertThat(clearanceOf(visitor)).isEqualTo(new Clearance.Within(Duration.ofHours(72)));
    }

    @Test
    void birthDateThatGivesALowerLevelKeepsTheHigherOne() {
        var visitor = persons.visitor();
        interviews.completes(visitor, Interviews.with("scope.age=70"));
        assertThat(resultOf(visitor).level()).isEqualTo(Disposition.VIRTUAL_VISIT_PRIORITY);

        persons.tells(visitor, persons.details());
        visitor.run(submitIntake::submit);

        assertThat(resultOf(visitor).level()).isEqualTo(Disposition.VIRTUAL_VISIT_PRIORITY);
    }

    @Test
    void submittingAgainWithoutNewsChangesNothing() {
        var visitor = persons.visitor();
        persons.tells(visitor, persons.details());
        interviews.completes(visitor, Interviews.leadingTo(Disposition.SELF_CARE));
        clock.advance(Duration.ofHours(20));
        visitor.run(submitIntake::submit);
        clock.advance(Duration.ofHours(5));

        assertThat(clearanceOf(visitor)).isEqualTo(new Clearance.Blocked(Reason.STALE));
    }

    @Test
    void changedAnswerOfAFinishedIntakeBlocksUntilItIsSubmittedAgain() {
        var visitor = persons.visitor();
        persons.tells(visitor, persons.details());
        interviews.completes(visitor, Interviews.leadingTo(Disposition.SELF_CARE));

        interviews.answers(visitor, "sys.fever=recent-gone");

        assertThat(clearanceOf(visitor)).isEqualTo(new Clearance.Blocked(Reason.NO_INTAKE));
        visitor.run(submitIntake::submit);
        assertThat(clearanceOf(visitor)).isEqualTo(new Clearance.Within(Duration.ofHours(72)));
    }

    static Stream<String> warningSigns() {
        var answers = Interviews.leadingTo(Disposition.SELF_CARE);
        return Assess.enabled(TypicalAnswers.backPain(), answers).stream()
                .filter(question ->
                        question.unknownClass() == UnknownClass.B || question.unknownClass() == UnknownClass.A)
                .filter(question -> question.offers(Option.UNSURE))
                .map(Question::linkId);
    }

    @ParameterizedTest
    @MethodSource("warningSigns")
    void nobodyWhoIsUnsureOfAWarningSignIsToldToWait(String linkId) {
        var visitor = persons.visitor();

        interviews.completes(
                visitor,
                TypicalAnswers.change(TypicalAnswers.allNegativeAdultWithConditionalItems(), linkId + "=unsure"));

        assertThat(resultOf(visitor).level().atLeast(Disposition.VIRTUAL_VISIT_PRIORITY))
                .isTrue();
    }

    @Test
    void enoughWarningSignsCanBeUnsure() {
        assertThat(warningSigns()).hasSizeGreaterThan(5);
    }

    private As started() {
        var visitor = persons.visitor();
        starts(visitor);
        return visitor;
    }

    private void starts(As person) {
        interviews.starts(person);
    }

    private boolean corrects(As visitor, String code) {
        return visitor.get(actor -> correctAnswer.correct(actor, "ces.bowel", Answer.Codes.of(code)));
    }

    private void holdsSomething(As person) {
        bookings.holds(person, bookings.openTimes().getFirst());
    }

    private Clearance clearanceOf(As person) {
        return person.get(myHold::clearance);
    }

    private MyIntake.Result resultOf(As person) {
        return person.get(actor -> myIntake.result(actor, Language.EN)).orElseThrow();
    }

    private LocalDate yearsAgo(int years) {
        return clock.instant().atZone(ZoneOffset.UTC).toLocalDate().minusYears(years);
    }

    private List<String> stored(As visitor, String linkId) {
        return tables.texts("""
                select a.value::text from triage.answer a join triage.intake i on i.id = a.intake_id
                where i.visitor_id = ? and a.link_id = ? order by a.id
                """, visitor.actor().requireVisitor().value(), linkId);
    }
}
