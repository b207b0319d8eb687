package care.plumbline.triage.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import care.plumbline.triage.assessment.Answer;
import care.plumbline.triage.assessment.Answers;
import care.plumbline.triage.assessment.Assess;
import care.plumbline.triage.assessment.TypicalAnswers;
import care.plumbline.triage.protocol.Language;
import care.plumbline.triage.protocol.Protocol;
import care.plumbline.triage.protocol.Question;
import care.plumbline.triage.protocol.Screen;
import care.plumbline.triage.protocol.source.ProtocolReader;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class InterviewTest {

    /** Asks the age, whether the legs hurt, what they feel like only if they do, and how bad it is. */
    private static final Protocol SMALL = new ProtocolReader().read("protocols/small");

    private static final Answers LEGS_HURT = Answers.EMPTY.with("leg.any", codes("yes"));
    private static final Answers LEGS_DO_NOT_HURT = Answers.EMPTY.with("leg.any", codes("no"));

    @Test
    void theFirstScreenComesFirst() {
        assertThat(next(Answers.EMPTY)).contains("person");
    }

    @Test
    void theFirstScreenWithoutAnAnswerComesNext() {
        assertThat(next(LEGS_HURT.with("scope.age", new Answer.Amount(40)), "scope.age", "leg.any"))
                .contains("legs");
        assertThat(next(LEGS_DO_NOT_HURT.with("scope.age", new Answer.Amount(40)), "scope.age", "leg.any"))
                .contains("pain");
    }

    @Test
    void aRequiredQuestionThatWasShownAndNotAnsweredComesAgain() {
        assertThat(next(Answers.EMPTY, "scope.age", "leg.any")).contains("person");
    }

    @Test
    void aQuestionThatAChangedAnswerOpensIsAskedEvenWhenLaterOnesWereAnswered() {
        var answers = LEGS_HURT.with("scope.age", new Answer.Amount(40)).with("pain.now", new Answer.Amount(3));

        assertThat(next(answers, "scope.age", "leg.any", "pain.now", "goal.text"))
                .contains("legs");
    }

    @Test
    void optionalQuestionsAreShownOnceAndMayBeSkipped() {
        var answers = LEGS_DO_NOT_HURT.with("scope.age", new Answer.Amount(40)).with("pain.now", new Answer.Amount(3));

        assertThat(next(answers, "scope.age", "leg.any", "pain.now")).contains("goals");
        assertThat(next(answers, "scope.age", "leg.any", "pain.now", "goal.text"))
                .isEmpty();
    }

    static Stream<Answers> people() {
        return Stream.of(
                TypicalAnswers.allNegativeAdult(),
                TypicalAnswers.allNegativeAdultWithConditionalItems(),
                TypicalAnswers.allNegativeWoman(),
                TypicalAnswers.pregnantWoman(),
                TypicalAnswers.adultWithLegAche());
    }

    @ParameterizedTest
    @MethodSource("people")
    void whoeverAnswersIsAskedEveryQuestionAndSeesEveryScreenOnce(Answers person) {
        var walk = Walk.of(person);

        assertThat(walk.screens()).doesNotHaveDuplicates();
        assertThat(walk.asked())
                .containsExactlyInAnyOrderElementsOf(
                        interview(TypicalAnswers.backPain(), walk.answers()).asked());
    }

    /** With the page on which the answers are checked, at most 18 (protocol section 1.1). */
    @Test
    void manOfFortyWithoutLegSymptomsFinishesInEighteenScreens() {
        var walk = Walk.of(TypicalAnswers.allNegativeAdult());

        assertThat(walk.screens()).hasSizeLessThanOrEqualTo(17);
    }

    /** With the page on which the answers are checked, at most 24. */
    @Test
    void womanOfThirtyWithLongOneLegSciaticaFinishesInTwentyFourScreens() {
        var walk = Walk.of(TypicalAnswers.change(
                TypicalAnswers.allNegativeWoman(),
                "leg.side=left; leg.feelings=shooting,tingling; leg.reach=foot; leg.when=over-12w-stable;"
                        + " leg.circulation=none; leg.walk-relief=no; onset.duration=m3plus; onset.mode=gradual"));

        assertThat(walk.screens())
                .contains("leg-symptoms", "pregnancy", "long-pain")
                .hasSizeLessThanOrEqualTo(23);
    }

    @Test
    void neighboursAreTheScreensOnEitherSideThatAskAnything() {
        assertThat(before(LEGS_HURT, "pain")).contains("legs");
        assertThat(after(LEGS_HURT, "legs")).contains("pain");
        assertThat(before(Answers.EMPTY, "person")).isEmpty();
        assertThat(after(Answers.EMPTY, "goals")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"leg.feelings", "no.such-item", ""})
    void whatIsNotAskedIsNotFound(String linkId) {
        assertThat(interview(SMALL, LEGS_DO_NOT_HURT).find(linkId)).isEmpty();
    }

    @Test
    void aQuestionIsFoundOnlyWhileItIsAsked() {
        assertThat(interview(SMALL, LEGS_HURT).find("leg.feelings")).isPresent();
        assertThat(interview(SMALL, LEGS_HURT.without("leg.any")).find("leg.feelings"))
                .isEmpty();
    }

    @Test
    void instrumentWithoutItsLicensedTextIsNotAsked() {
        var answers = TypicalAnswers.allNegativeAdult();

        assertThat(Assess.enabled(TypicalAnswers.backPain(), answers))
                .extracting(Question::linkId)
                .contains("sb.1");
        assertThat(interview(TypicalAnswers.backPain(), answers).asked())
                .extracting(Question::linkId)
                .doesNotContain("sb.1");
    }

    @Test
    void aRequiredQuestionNeedsAnAnswer() {
        assertThatExceptionOfType(IntakeRefused.AnswerMissing.class)
                .isThrownBy(() -> Interview.check(SMALL.question("leg.any"), Optional.empty()));
    }

    @Test
    void anOptionalQuestionMayBeSkipped() {
        assertThatCode(() -> Interview.check(SMALL.question("goal.text"), Optional.empty()))
                .doesNotThrowAnyException();
    }

    static Stream<Answer> wrongChoices() {
        return Stream.of(
                codes(),
                codes("maybe"),
                codes("YES"),
                codes("yes", "no"),
                codes("yes", "yes"),
                new Answer.Amount(1),
                new Answer.Words("yes"));
    }

    @ParameterizedTest
    @MethodSource("wrongChoices")
    void aChoiceTakesExactlyOneOfItsOptions(Answer answer) {
        accepts("leg.any", codes("yes"));
        accepts("leg.any", codes("unsure"));
        refuses("leg.any", answer);
    }

    static Stream<Answer> wrongSelections() {
        return Stream.of(
                codes(),
                codes("none", "numb"),
                codes("numb", "none"),
                codes("numb", "numb"),
                codes("none", "none"),
                codes("numb", "other"),
                new Answer.Amount(1),
                new Answer.Words("numb"));
    }

    @ParameterizedTest
    @MethodSource("wrongSelections")
    void aSelectionTakesItsOptionsOnceEachAndAnExclusiveOneAlone(Answer answer) {
        accepts("leg.feelings", codes("numb"));
        accepts("leg.feelings", codes("none"));
        refuses("leg.feelings", answer);
    }

    @Test
    void twoExclusiveOptionsDoNotGoTogether() {
        var signs = TypicalAnswers.backPain().question("now.emergency-signs");

        assertThatExceptionOfType(IntakeRefused.NoSuchAnswer.class)
                .isThrownBy(() -> Interview.check(signs, Optional.of(codes("none", "unsure"))));
        assertThatCode(() -> Interview.check(signs, Optional.of(codes("unsure"))))
                .doesNotThrowAnyException();
    }

    static Stream<Answer> wrongNumbers() {
        return Stream.of(
                new Answer.Amount(-1),
                new Answer.Amount(11),
                new Answer.Amount(Integer.MIN_VALUE),
                new Answer.Amount(Integer.MAX_VALUE),
                codes("5"),
                new Answer.Words("5"));
    }

    @ParameterizedTest
    @MethodSource("wrongNumbers")
    void aNumberLiesInItsRange(Answer answer) {
        accepts("pain.now", new Answer.Amount(0));
        accepts("pain.now", new Answer.Amount(10));
        refuses("pain.now", answer);
    }

    static Stream<Answer> wrongTexts() {
        return Stream.of(new Answer.Words("n".repeat(101)), new Answer.Words("n".repeat(1_000_000)), codes("yes"));
    }

    @ParameterizedTest
    @MethodSource("wrongTexts")
    void aTextIsNoLongerThanItsQuestionAllows(Answer answer) {
        accepts("goal.text", new Answer.Words("n".repeat(100)));
        refuses("goal.text", answer);
    }

    private static Optional<String> next(Answers answers, String... shown) {
        return interview(SMALL, answers).next(Set.of(shown)).map(Screen::id);
    }

    private static Optional<String> before(Answers answers, String screen) {
        return interview(SMALL, answers).before(SMALL.screen(screen)).map(Screen::id);
    }

    private static Optional<String> after(Answers answers, String screen) {
        return interview(SMALL, answers).after(SMALL.screen(screen)).map(Screen::id);
    }

    private static Interview interview(Protocol protocol, Answers answers) {
        return new Interview(protocol, answers, Language.EN);
    }

    /** Somebody goes through all screens and answers as given, leaving out what is optional and not given. */
    private record Walk(List<String> screens, List<Question> asked, Answers answers) {

        static Walk of(Answers person) {
            var protocol = TypicalAnswers.backPain();
            var given = Answers.EMPTY;
            var screens = new ArrayList<String>();
            var asked = new ArrayList<Question>();
            var shown = new LinkedHashSet<String>();
            for (var next = interview(protocol, given).next(shown);
                    next.isPresent();
                    next = interview(protocol, given).next(shown)) {
                screens.add(next.get().id());
                for (var linkId : next.get().linkIds()) {
                    var question = interview(protocol, given).find(linkId);
                    if (question.isPresent()) {
                        Interview.check(question.get(), person.to(linkId));
                        asked.add(question.get());
                        shown.add(linkId);
                        given = person.to(linkId).isPresent()
                                ? given.with(linkId, person.to(linkId).get())
                                : given;
                    }
                }
            }
            return new Walk(screens, asked, given);
        }
    }

    private static void accepts(String linkId, Answer answer) {
        assertThatCode(() -> Interview.check(SMALL.question(linkId), Optional.of(answer)))
                .doesNotThrowAnyException();
    }

    private static void refuses(String linkId, Answer answer) {
        assertThatExceptionOfType(IntakeRefused.NoSuchAnswer.class)
                .isThrownBy(() -> Interview.check(SMALL.question(linkId), Optional.of(answer)));
    }

    private static Answer.Codes codes(String... codes) {
        return new Answer.Codes(List.of(codes));
    }
}
