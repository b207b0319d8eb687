package care.plumbline.triage.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import care.plumbline.triage.assessment.Answer;
import care.plumbline.triage.assessment.Answers;
import care.plumbline.triage.assessment.Assess;
import care.plumbline.triage.assessment.TypicalAnswers;
import care.plumbline.triage.protocol.Protocol;
import care.plumbline.triage.protocol.ProtocolReader;
import care.plumbline.triage.protocol.Question;
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
    void theFirstQuestionComesFirst() {
        assertThat(next(Answers.EMPTY)).contains("scope.age");
    }

    @Test
    void theFirstQuestionWithoutAnAnswerComesNext() {
        assertThat(next(LEGS_HURT.with("scope.age", new Answer.Amount(40)), "scope.age", "leg.any"))
                .contains("leg.feelings");
        assertThat(next(LEGS_DO_NOT_HURT.with("scope.age", new Answer.Amount(40)), "scope.age", "leg.any"))
                .contains("pain.now");
    }

    @Test
    void aRequiredQuestionThatWasShownAndNotAnsweredComesAgain() {
        assertThat(next(Answers.EMPTY, "scope.age", "leg.any")).contains("scope.age");
    }

    @Test
    void aQuestionThatAChangedAnswerOpensIsAskedEvenWhenLaterOnesWereAnswered() {
        var answers = LEGS_HURT.with("scope.age", new Answer.Amount(40)).with("pain.now", new Answer.Amount(3));

        assertThat(next(answers, "scope.age", "leg.any", "pain.now")).contains("leg.feelings");
    }

    @Test
    void nothingIsLeftWhenEveryAskedQuestionHasItsAnswer() {
        var answers = LEGS_DO_NOT_HURT.with("scope.age", new Answer.Amount(40)).with("pain.now", new Answer.Amount(3));

        assertThat(next(answers, "scope.age", "leg.any", "pain.now")).isEmpty();
    }

    @Test
    void anOptionalQuestionThatWasSkippedDoesNotComeAgain() {
        var protocol = TypicalAnswers.backPain();
        var answers = TypicalAnswers.adultWithLegAche();
        var shown = new LinkedHashSet<String>();
        var optional = Assess.enabled(protocol, answers).stream()
                .filter(question ->
                        !question.required() && answers.to(question.linkId()).isEmpty())
                .findFirst()
                .orElseThrow();
        Assess.enabled(protocol, answers).stream()
                .filter(question -> !question.equals(optional))
                .forEach(question -> shown.add(question.linkId()));

        assertThat(Interview.next(protocol, answers, shown)).contains(optional);
        shown.add(optional.linkId());
        assertThat(Interview.next(protocol, answers, shown)).isEmpty();
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
    void whoeverAnswersIsAskedEveryQuestionOnceAndInOrder(Answers person) {
        var protocol = TypicalAnswers.backPain();
        var given = Answers.EMPTY;
        var asked = new ArrayList<Question>();
        var shown = new LinkedHashSet<String>();

        for (var next = Interview.next(protocol, given, shown);
                next.isPresent();
                next = Interview.next(protocol, given, shown)) {
            var question = next.get();
            assertThat(asked).doesNotContain(question);
            var answer = person.to(question.linkId());
            Interview.check(question, answer);
            asked.add(question);
            shown.add(question.linkId());
            given = answer.isPresent() ? given.with(question.linkId(), answer.get()) : given;
        }

        assertThat(asked).hasSizeGreaterThan(30).isEqualTo(Assess.enabled(protocol, given));
    }

    @Test
    void neighboursAreTheAskedQuestionsOnEitherSide() {
        assertThat(before(LEGS_HURT, "leg.feelings")).contains("leg.any");
        assertThat(after(LEGS_HURT, "leg.any")).contains("leg.feelings");
        assertThat(after(LEGS_HURT, "leg.feelings")).contains("pain.now");
    }

    @Test
    void neighboursLeaveOutWhatIsNotAsked() {
        assertThat(before(LEGS_DO_NOT_HURT, "pain.now")).contains("leg.any");
        assertThat(after(LEGS_DO_NOT_HURT, "leg.any")).contains("pain.now");
    }

    @Test
    void nothingComesBeforeTheFirstAndAfterTheLast() {
        assertThat(before(Answers.EMPTY, "scope.age")).isEmpty();
        assertThat(after(Answers.EMPTY, "pain.now")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"leg.feelings", "goal.text", "no.such-item", ""})
    void whatIsNotAskedHasNoNeighboursAndIsNotFound(String linkId) {
        assertThat(Interview.find(SMALL, LEGS_DO_NOT_HURT, linkId)).isEmpty();
        assertThat(before(LEGS_DO_NOT_HURT, linkId)).isEmpty();
        assertThat(after(LEGS_DO_NOT_HURT, linkId)).isEmpty();
    }

    @Test
    void aQuestionIsFoundOnlyWhileItIsAsked() {
        assertThat(Interview.find(SMALL, LEGS_HURT, "leg.feelings")).isPresent();
        assertThat(Interview.find(SMALL, LEGS_HURT.without("leg.any"), "leg.feelings"))
                .isEmpty();
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
        return Interview.next(SMALL, answers, Set.of(shown)).map(Question::linkId);
    }

    private static Optional<String> before(Answers answers, String linkId) {
        return Interview.before(SMALL, answers, linkId).map(Question::linkId);
    }

    private static Optional<String> after(Answers answers, String linkId) {
        return Interview.after(SMALL, answers, linkId).map(Question::linkId);
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
