package care.plumbline.triage.assessment;

import static care.plumbline.triage.assessment.TypicalAnswers.adultWithLegAche;
import static care.plumbline.triage.assessment.TypicalAnswers.allNegativeAdult;
import static care.plumbline.triage.assessment.TypicalAnswers.allNegativeWoman;
import static care.plumbline.triage.assessment.TypicalAnswers.backPain;
import static care.plumbline.triage.assessment.TypicalAnswers.change;
import static care.plumbline.triage.assessment.TypicalAnswers.pregnantWoman;
import static org.assertj.core.api.Assertions.assertThat;

import care.plumbline.triage.protocol.Disposition;
import care.plumbline.triage.protocol.Question;
import care.plumbline.triage.protocol.Transport;
import care.plumbline.triage.protocol.UnknownClass;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class AssessTest {

    @Test
    void allNegativeAdultIsOfferedSelfCare() {
        var assessment = assess(allNegativeAdult());

        assertThat(assessment.level()).isEqualTo(Disposition.SELF_CARE);
        assertThat(rules(assessment)).containsExactly("S01");
        assertThat(assessment.unknowns()).isEmpty();
        assertThat(assessment.nsaid().status()).isEqualTo(NsaidStatus.OK);
        assertThat(assessment.protocolId()).isEqualTo("backpain-triage");
        assertThat(assessment.version()).isEqualTo("1.0.0");
    }

    @Test
    void blankIntakeOfAnAdultIsUrgent() {
        var assessment = assess(change(Answers.EMPTY, "scope.age=40"));

        assertThat(assessment.level()).isEqualTo(Disposition.URGENT_SAME_DAY);
        assertThat(rules(assessment)).containsExactly("U16", "P16", "R12");
        assertThat(assessment.nsaid().status()).isEqualTo(NsaidStatus.CONTRA);
    }

    @ParameterizedTest
    @ValueSource(strings = {"scope.age=17", "scope.age=0", "scope.age=121", "scope.age=-", "scope.age=999"})
    void personWhoIsNotKnownToBeAnAdultIsStopped(String age) {
        var assessment = assess(change(allNegativeAdult(), age + "; now.emergency-signs=chest-pain"));

        assertThat(assessment.stop()).isEqualTo(Stop.STOP_AGE);
        assertThat(assessment.level()).isNull();
        assertThat(assessment.fired()).isEmpty();
        assertThat(assessment.deciding()).isEmpty();
        assertThat(assessment.nsaid().status()).isEqualTo(NsaidStatus.CONTRA);
    }

    @Test
    void personOfExactlyEighteenIsAssessed() {
        assertThat(assess(change(allNegativeAdult(), "scope.age=18")).level()).isEqualTo(Disposition.SELF_CARE);
    }

    @Test
    void completeAnswersThatFitNoRuleAreRoutine() {
        var assessment = assess(change(allNegativeAdult(), "pain.location=upper; hx.back-before=same-as-before"));

        assertThat(assessment.fired()).isEmpty();
        assertThat(assessment.level()).isEqualTo(Disposition.VIRTUAL_VISIT_ROUTINE);
    }

    @Test
    void selfCareRuleIsReportedOnlyWhenItDecides() {
        var assessment = assess(change(allNegativeAdult(), "ham.tight=left-more"));

        assertThat(assessment.level()).isEqualTo(Disposition.VIRTUAL_VISIT_ROUTINE);
        assertThat(rules(assessment)).containsExactly("R04");
    }

    @Test
    void callingAnAmbulanceWinsOverBeingDriven() {
        var driven = change(allNegativeAdult(), "sys.fever=now");
        var both = change(driven, "now.emergency-signs=chest-pain");

        assertThat(assess(driven).transport()).isEqualTo(Transport.GO_TO_ER);
        assertThat(assess(both).transport()).isEqualTo(Transport.CALL_911);
        assertThat(assess(both).crisis988()).isFalse();
    }

    @Test
    void crisisLineIsShownInAdditionToAnyOtherTransport() {
        var crisis = change(allNegativeAdult(), "mood.safety=yes");
        var crisisWithFever = change(crisis, "sys.fever=now");

        assertThat(assess(crisis).level()).isEqualTo(Disposition.EMERGENCY_NOW);
        assertThat(assess(crisis).transport()).isNull();
        assertThat(assess(crisis).crisis988()).isTrue();
        assertThat(assess(crisisWithFever).transport()).isEqualTo(Transport.GO_TO_ER);
        assertThat(assess(crisisWithFever).crisis988()).isTrue();
    }

    @Test
    void patientReadsAtMostThreeReasonsOfTheDecidedLevelInFileOrder() {
        var assessment = assess(change(
                allNegativeAdult(),
                "now.emergency-signs=chest-pain,severe-belly,tearing; sys.fever=now; sys.weight=unexplained"));

        assertThat(assessment.deciding()).extracting(FiredRule::ruleId).containsExactly("E01", "E02", "E03");
        assertThat(rules(assessment)).contains("E14", "E15");
    }

    @Test
    void evidenceNamesEveryAnswerTheRuleLookedAtAlsoThroughConditions() {
        var answers = change(allNegativeAdult(), "ces.bladder=hard-to-start; ces.when=unsure");

        var evidence = fired(assess(answers), "E06").evidence();

        assertThat(evidence)
                .containsExactly(
                        new Evidence("ces.bladder", Answer.Codes.of("hard-to-start"), false),
                        new Evidence("ces.bowel", Answer.Codes.of("no-change"), false),
                        new Evidence("ces.when", Answer.Codes.of("unsure"), true));
    }

    @Test
    void evidenceOfAFloorNamesTheUnknownItems() {
        var evidence = fired(assess(change(allNegativeAdult(), "sys.fever=unsure; leg.weakness=-")), "U16")
                .evidence();

        assertThat(evidence)
                .containsExactly(
                        new Evidence("leg.weakness", null, true),
                        new Evidence("sys.fever", Answer.Codes.of("unsure"), true));
    }

    @Test
    void evidenceOfAScoreNamesItsAnswers() {
        var evidence = fired(
                        assess(change(
                                allNegativeAdult(),
                                "onset.duration=m3plus; onset.age-first=30; onset.mode=gradual; ibp.move-helps=yes;"
                                        + " ibp.rest-helps=no")),
                        "R05")
                .evidence();

        assertThat(evidence)
                .extracting(Evidence::linkId)
                .containsExactly(
                        "onset.duration",
                        "onset.age-first",
                        "onset.mode",
                        "ibp.move-helps",
                        "ibp.rest-helps",
                        "sys.night",
                        "ibp.extras");
    }

    @Test
    void unknownsTellWhyTheyAreUnknown() {
        var answers =
                change(allNegativeAdult(), "sys.fever=unsure; ces.saddle=-; pain.now=11; sys.weight=none,unexplained");

        assertThat(assess(answers).unknowns())
                .containsExactly(
                        new Unknown("ces.saddle", UnknownClass.A, Unknown.Reason.MISSING),
                        new Unknown("sys.fever", UnknownClass.A, Unknown.Reason.UNSURE),
                        new Unknown("sys.weight", UnknownClass.B, Unknown.Reason.UNREADABLE),
                        new Unknown("pain.now", UnknownClass.B, Unknown.Reason.UNREADABLE));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    none,chest-pain   | E01 | EMERGENCY_NOW   | the symptom wins over "none"
                    unsure,chest-pain | E01 | EMERGENCY_NOW   | the symptom wins over "unsure"
                    none,made-up      | U16 | URGENT_SAME_DAY | "none" beside an unknown code is not believed
                    made-up           | U16 | URGENT_SAME_DAY | an unknown code is no answer
                    """)
    void exclusiveCodesGiveWayToAllOthers(String codes, String rule, Disposition level) {
        var assessment = assess(change(allNegativeAdult(), "now.emergency-signs=" + codes));

        assertThat(assessment.level()).isEqualTo(level);
        assertThat(rules(assessment)).contains(rule);
    }

    @Test
    void aPlaceBesideHardToSayIsAKnownPlace() {
        var known = assess(change(allNegativeAdult(), "pain.location=lower,unsure"));
        var unknown = assess(change(allNegativeAdult(), "pain.location=unsure"));

        assertThat(known.level()).isEqualTo(Disposition.SELF_CARE);
        assertThat(rules(unknown)).containsExactly("R12");
    }

    @Test
    void answerOfTheWrongKindIsNoAnswer() {
        var answers = allNegativeAdult()
                .with("sys.fever", new Answer.Amount(0))
                .with("pain.now", Answer.Codes.of("none"))
                .with("ces.saddle", new Answer.Words("no"));

        assertThat(assess(answers).unknowns())
                .extracting(Unknown::linkId)
                .containsExactly("ces.saddle", "sys.fever", "pain.now");
    }

    @Test
    void emptyListOfCodesIsNoAnswer() {
        var answers = allNegativeAdult().with("now.emergency-signs", Answer.Codes.of());

        assertThat(rules(assess(answers))).containsExactly("U16");
    }

    @Test
    void itemThatIsNotAskedIsNeitherUnknownNorBelieved() {
        var answers = change(allNegativeAdult(), "leg.side=none; leg.circulation=cold-pale; preg.signs=bleeding");

        var assessment = assess(answers);

        assertThat(assessment.level()).isEqualTo(Disposition.SELF_CARE);
        assertThat(rules(assessment)).containsExactly("S01");
    }

    @Test
    void itemsAreTakenOutOneAfterTheOtherWhenAnEarlierAnswerChanges() {
        var answers = change(pregnantWoman(), "preg.signs=bleeding; scope.sex=male");

        assertThat(assess(answers).level()).isEqualTo(Disposition.SELF_CARE);
        assertThat(Assess.enabled(backPain(), answers))
                .extracting(Question::linkId)
                .doesNotContain("preg.status", "preg.weeks", "preg.signs");
    }

    @Test
    void ruleShowsTheAnswersItLookedAtAndWhatIsUnknown() {
        var evidence = fired(assess(change(allNegativeAdult(), "func.daily=some; peg.e=2; peg.g=-")), "R03")
                .evidence();

        assertThat(evidence)
                .contains(
                        new Evidence("func.daily", Answer.Codes.of("some"), false),
                        new Evidence("peg.e", new Answer.Amount(2), false),
                        new Evidence("peg.g", null, true));
    }

    @Test
    void whileTheStopRuleIsOnEveryLevelIsOneHigher() {
        var raised = Flags.of(Flags.Flag.RAISED);

        assertThat(Assess.assess(backPain(), allNegativeAdult(), raised).level())
                .isEqualTo(Disposition.VIRTUAL_VISIT_ROUTINE);
        var urgent = Assess.assess(backPain(), change(allNegativeAdult(), "sys.fever=felt-hot"), raised);
        assertThat(urgent.level()).isEqualTo(Disposition.EMERGENCY_NOW);
        assertThat(urgent.transport()).isEqualTo(Transport.GO_TO_ER);
        assertThat(urgent.deciding()).isNotEmpty();
    }

    static Stream<Arguments> classBPages() {
        return Stream.of(allNegativeAdult(), adultWithLegAche(), allNegativeWoman())
                .flatMap(person -> pages(person, UnknownClass.B).map(page -> Arguments.of(page, person)));
    }

    @ParameterizedTest(name = "page {0}")
    @MethodSource("classBPages")
    void skippingAPageOfClassBIsAtLeastPriority(int page, Answers person) {
        var level = assess(withoutPage(person, page)).level();

        assertThat(level).isGreaterThanOrEqualTo(Disposition.VIRTUAL_VISIT_PRIORITY);
    }

    static Stream<Arguments> classAPages() {
        return Stream.of(allNegativeAdult(), pregnantWoman())
                .flatMap(person -> pages(person, UnknownClass.A).map(page -> Arguments.of(page, person)));
    }

    @ParameterizedTest(name = "page {0}")
    @MethodSource("classAPages")
    void skippingAPageOfClassAIsAtLeastUrgent(int page, Answers person) {
        var level = assess(withoutPage(person, page)).level();

        assertThat(level).isGreaterThanOrEqualTo(Disposition.URGENT_SAME_DAY);
    }

    static Stream<Arguments> floors() {
        return backPain().questions().stream()
                .filter(question ->
                        Set.of(UnknownClass.A, UnknownClass.B, UnknownClass.C).contains(question.unknownClass()))
                .map(question -> Arguments.of(question.linkId(), floor(question.unknownClass())));
    }

    @ParameterizedTest
    @MethodSource("floors")
    void everyUnknownItemHasTheFloorOfItsClass(String linkId, Disposition floor) {
        var everythingAsked = change(
                pregnantWoman(),
                "leg.side=left; leg.feelings=ache; leg.reach=thigh; leg.when=over-12w-stable; leg.circulation=none;"
                        + " care.tried=nsaid; care.days=under-1w; care.response=better; care.nsaid-use=label");

        var assessment = assess(everythingAsked.without(linkId));

        assertThat(assessment.unknowns()).extracting(Unknown::linkId).contains(linkId);
        assertThat(assessment.level()).isGreaterThanOrEqualTo(floor);
    }

    @Test
    void pendingItemsAreNeitherAnsweredNorUnknown() {
        var shown = Set.of("scope.age", "scope.sex", "now.emergency-signs");
        var answers = change(allNegativeAdult(), "sys.fever=now");

        var assessment = Assess.assessSoFar(backPain(), answers, Flags.NONE, shown);

        assertThat(assessment.level()).isNull();
        assertThat(assessment.fired()).isEmpty();
        assertThat(assessment.unknowns()).isEmpty();
    }

    @Test
    void emergencyEndsTheIntakeAndNamesWhatWasNotReached() {
        var answers = change(Answers.EMPTY, "scope.age=40; scope.sex=male; now.emergency-signs=chest-pain");
        var shown = Set.of("scope.age", "scope.sex", "now.emergency-signs");

        var assessment = Assess.assessSoFar(backPain(), answers, Flags.NONE, shown);

        assertThat(assessment.level()).isEqualTo(Disposition.EMERGENCY_NOW);
        assertThat(assessment.transport()).isEqualTo(Transport.CALL_911);
        assertThat(rules(assessment)).containsExactly("E01");
        assertThat(assessment.unknowns())
                .contains(new Unknown("sys.fever", UnknownClass.A, Unknown.Reason.NOT_REACHED))
                .allMatch(unknown -> unknown.reason() == Unknown.Reason.NOT_REACHED);
        assertThat(assessment.nsaid().status()).isEqualTo(NsaidStatus.CONTRA);
    }

    @Test
    void nothingButAnEmergencyIsSaidBeforeTheEnd() {
        var all = backPain().questions().stream().map(Question::linkId).collect(Collectors.toSet());
        var urgent = change(allNegativeAdult(), "gait.walking=cannot-pain");

        var assessment = Assess.assessSoFar(backPain(), urgent, Flags.NONE, all);

        assertThat(assessment.level()).isNull();
        assertThat(assessment.deciding()).isEmpty();
        assertThat(Assess.assessSoFar(backPain(), allNegativeAdult(), Flags.NONE, all)
                        .fired())
                .isEmpty();
    }

    @Test
    void ageIsNotMissingBeforeItWasAsked() {
        var assessment = Assess.assessSoFar(backPain(), Answers.EMPTY, Flags.NONE, Set.of());
        var asked = Assess.assessSoFar(backPain(), Answers.EMPTY, Flags.NONE, Set.of("scope.age"));

        assertThat(assessment.stop()).isNull();
        assertThat(asked.stop()).isEqualTo(Stop.STOP_AGE);
    }

    @Test
    void enabledItemsFollowTheAnswersInDisplayOrder() {
        var none = Assess.enabled(backPain(), allNegativeAdult());
        var withLeg = Assess.enabled(backPain(), adultWithLegAche());

        assertThat(none)
                .extracting(Question::linkId)
                .startsWith("scope.answering-for", "scope.age", "scope.sex", "now.emergency-signs")
                .contains("peg.p", "goal.text")
                .doesNotContain("ces.when", "leg.feelings", "preg.status");
        assertThat(withLeg)
                .extracting(Question::linkId)
                .containsSubsequence("leg.side", "leg.feelings", "leg.reach", "leg.when", "leg.weakness");
    }

    private static Stream<Integer> pages(Answers person, UnknownClass unknownClass) {
        return Assess.enabled(backPain(), person).stream()
                .filter(question -> question.unknownClass() == unknownClass)
                .map(Question::page)
                .collect(Collectors.toCollection(TreeSet::new))
                .stream();
    }

    private static Answers withoutPage(Answers person, int page) {
        return without(person, question -> question.page() == page);
    }

    private static Answers without(Answers person, Predicate<Question> question) {
        return backPain().questions().stream()
                .filter(question)
                .map(Question::linkId)
                .reduce(person, Answers::without, (one, other) -> other);
    }

    private static Disposition floor(UnknownClass unknownClass) {
        return switch (unknownClass) {
            case A -> Disposition.URGENT_SAME_DAY;
            case B -> Disposition.VIRTUAL_VISIT_PRIORITY;
            default -> Disposition.VIRTUAL_VISIT_ROUTINE;
        };
    }

    private static Assessment assess(Answers answers) {
        return Assess.assess(backPain(), answers, Flags.NONE);
    }

    private static List<String> rules(Assessment assessment) {
        return assessment.fired().stream().map(FiredRule::ruleId).toList();
    }

    private static FiredRule fired(Assessment assessment, String ruleId) {
        return assessment.fired().stream()
                .filter(rule -> rule.ruleId().equals(ruleId))
                .findFirst()
                .orElseThrow();
    }
}
