package care.plumbline.triage.plan;

import static care.plumbline.triage.assessment.TypicalAnswers.allNegativeAdult;
import static care.plumbline.triage.assessment.TypicalAnswers.backPain;
import static care.plumbline.triage.assessment.TypicalAnswers.change;
import static org.assertj.core.api.Assertions.assertThat;

import care.plumbline.triage.assessment.Answers;
import care.plumbline.triage.assessment.Assess;
import care.plumbline.triage.assessment.Assessment;
import care.plumbline.triage.assessment.Flags;
import care.plumbline.triage.protocol.Disposition;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SuggestPlanTest {

    private static final PlanCatalogue CATALOGUE =
            new PlanCatalogueReader().read("protocols/backpain-triage/1.0.0", backPain());

    @Test
    void allNegativeAdultIsSuggestedHomeCare() {
        var plan = plan("");

        assertThat(suggested(plan))
                .containsExactly(
                        "SAFETY-NET",
                        "REASSURE-NATURAL-HISTORY",
                        "STAY-ACTIVE",
                        "STRENGTH-BRIDGE",
                        "STRENGTH-LEG-RAISE",
                        "STRENGTH-CORE-BIRDDOG",
                        "HEAT",
                        "ICE",
                        "NSAID-OTC-IBUPROFEN",
                        "AVOID-OPIOIDS-GABA-STEROID-PILLS",
                        "IMG-NONE",
                        "FU-SELF-CARE",
                        "OUTCOME-REMEASURE");
        assertThat(plan).noneMatch(SuggestedItem::contraindicated);
    }

    @Test
    void itemCarriesWhatDoctorAndPatientRead() {
        var heat = item(plan(""), "HEAT");

        assertThat(heat.item().title().english()).isEqualTo("Heat");
        assertThat(heat.item().text().english()).startsWith("Put a warm pack or heat wrap on your low back");
        assertThat(heat.item().cite()).containsExactly("SEED-HOME", "ACP2017");
    }

    @Test
    void itemThatFitsButMustNotBeUsedIsListedAsContraindicated() {
        var plan = plan("leg.side=left; leg.feelings=numb; leg.reach=thigh; leg.when=over-12w-stable;"
                + " leg.circulation=none; ham.tight=left-more");

        assertThat(item(plan, "HEAT").suggested()).isFalse();
        assertThat(item(plan, "HEAT").contraindicated()).isTrue();
        assertThat(item(plan, "STRETCH-HAMSTRING-SEATED").contraindicated()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    scope.age=40           | NSAID-OTC-IBUPROFEN
                    scope.age=60           | NSAID-CLINICIAN-DECISION
                    med.nsaid-risks=high-bp | NSAID-CLINICIAN-DECISION
                    med.nsaid-risks=kidney | NSAID-AVOID
                    med.nsaid-risks=unsure | NSAID-AVOID
                    hx.blood-thinner=yes   | NSAID-AVOID
                    """)
    void exactlyOneAdviceOnAntiInflammatoryMedicineIsSuggested(String answers, String advice) {
        assertThat(suggested(plan(answers)).stream().filter(code -> code.startsWith("NSAID-")))
                .containsExactly(advice);
    }

    @Test
    void acetaminophenStandsInWhereIbuprofenIsWithheld() {
        assertThat(suggested(plan("scope.age=60"))).contains("ACETAMINOPHEN-OPTION");
        assertThat(suggested(plan(""))).doesNotContain("ACETAMINOPHEN-OPTION");
        assertThat(item(plan("med.nsaid-risks=liver"), "ACETAMINOPHEN-OPTION").contraindicated())
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    pain.now=4             | SELF_CARE              | FU-SELF-CARE | true
                    ham.tight=left-more    | VIRTUAL_VISIT_ROUTINE  | FU-MEDIUM    | true
                    sys.night=constant     | VIRTUAL_VISIT_PRIORITY | FU-MEDIUM    | true
                    leg.weakness=mild      | VIRTUAL_VISIT_PRIORITY | FU-HIGH      | true
                    gait.walking=cannot-pain | URGENT_SAME_DAY      | FU-MEDIUM    | false
                    leg.side=left; leg.feelings=numb; gait.walking=cannot-pain | URGENT_SAME_DAY | FU-HIGH | false
                    sys.fever=now          | EMERGENCY_NOW          | FU-MEDIUM    | false
                    """)
    void exactlyOneFollowUpIsListed(String answers, Disposition level, String followUp, boolean suggested) {
        assertThat(assess(answers).level()).isEqualTo(level);
        assertThat(plan(answers).stream().filter(item -> item.code().startsWith("FU-")))
                .singleElement()
                .satisfies(item -> {
                    assertThat(item.code()).isEqualTo(followUp);
                    assertThat(item.suggested()).isEqualTo(suggested);
                });
    }

    @Test
    void emergencySuggestsTheSafetyNetAndNoExercise() {
        assertThat(suggested(plan("sys.fever=now"))).containsExactly("SAFETY-NET", "AVOID-OPIOIDS-GABA-STEROID-PILLS");
    }

    @Test
    void findingsOfFiredRulesBringTheirItems() {
        assertThat(suggested(plan("sys.night=constant"))).contains("LAB-INFLAM");
        assertThat(suggested(plan("scope.sex=female; preg.status=yes; preg.weeks=30; preg.signs=none")))
                .contains("PREG-ADAPT", "NSAID-AVOID")
                .doesNotContain("STRENGTH-BRIDGE", "NSAID-OTC-IBUPROFEN");
    }

    @ParameterizedTest
    @ValueSource(strings = {"scope.age=17", "scope.age=-"})
    void stoppedIntakeSuggestsNothing(String age) {
        assertThat(plan(age)).isEmpty();
    }

    @Test
    void unfinishedIntakeSuggestsNothing() {
        var answers = allNegativeAdult();
        var soFar = Assess.assessSoFar(backPain(), answers, Flags.NONE, Set.of("scope.age"));

        assertThat(SuggestPlan.suggest(CATALOGUE, backPain(), answers, soFar)).isEmpty();
    }

    @Test
    void medicineIsNotSuggestedAfterAnEmergencyStopThatCutTheQuestionsShort() {
        var answers = change(Answers.EMPTY, "scope.age=40; scope.sex=male; now.emergency-signs=chest-pain");
        var stopped = Assess.assessSoFar(
                backPain(), answers, Flags.NONE, Set.of("scope.age", "scope.sex", "now.emergency-signs"));

        var plan = SuggestPlan.suggest(CATALOGUE, backPain(), answers, stopped);

        assertThat(suggested(plan)).containsExactly("SAFETY-NET", "NSAID-AVOID", "AVOID-OPIOIDS-GABA-STEROID-PILLS");
    }

    private static List<SuggestedItem> plan(String changes) {
        var answers = change(allNegativeAdult(), changes);
        return SuggestPlan.suggest(CATALOGUE, backPain(), answers, assess(changes));
    }

    private static Assessment assess(String changes) {
        return Assess.assess(backPain(), change(allNegativeAdult(), changes), Flags.NONE);
    }

    private static List<String> suggested(List<SuggestedItem> plan) {
        return plan.stream()
                .filter(SuggestedItem::suggested)
                .map(SuggestedItem::code)
                .toList();
    }

    private static SuggestedItem item(List<SuggestedItem> plan, String code) {
        return plan.stream()
                .filter(item -> item.code().equals(code))
                .findFirst()
                .orElseThrow();
    }
}
