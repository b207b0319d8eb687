package care.plumbline.triage.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import care.plumbline.triage.protocol.source.ProtocolReader;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProtocolTest {

    private static final Protocol BACK_PAIN = new ProtocolReader().read("protocols/backpain-triage/1.0.0");

    @Test
    void protocolThatShipsIsReadWhole() {
        assertThat(BACK_PAIN.id()).isEqualTo("backpain-triage");
        assertThat(BACK_PAIN.version()).isEqualTo("1.0.0");
        assertThat(BACK_PAIN.status()).isEqualTo(ProtocolStatus.DRAFT);
        assertThat(BACK_PAIN.questions()).hasSize(86);
        assertThat(BACK_PAIN.conditions()).hasSize(44);
        assertThat(BACK_PAIN.rules()).hasSize(76);
    }

    @Test
    void questionsKeepTheirKindAndTheirTexts() {
        var saddle = BACK_PAIN.question("ces.saddle");
        var signs = BACK_PAIN.question("now.emergency-signs");

        assertThat(saddle).isInstanceOf(ChoiceQuestion.class);
        assertThat(saddle.page()).isEqualTo(5);
        assertThat(saddle.section()).isEqualTo("nerve-check");
        assertThat(saddle.required()).isTrue();
        assertThat(saddle.unknownClass()).isEqualTo(UnknownClass.A);
        assertThat(saddle.text(Language.EN)).isEqualTo("Do you have numbness or tingling between your legs?");
        assertThat(saddle.text(Language.ES)).startsWith("¿Tiene adormecimiento");
        assertThat(saddle.help(Language.ES)).startsWith("Es la zona");
        assertThat(saddle.options()).extracting(Option::code).containsExactly("yes", "no", "unsure");
        assertThat(saddle.options().getFirst().label(Language.ES)).isEqualTo("Sí");
        assertThat(signs).isInstanceOf(MultiQuestion.class);
        assertThat(signs.options().stream().filter(Option::exclusive))
                .extracting(Option::code)
                .containsExactly("none", "unsure");
        assertThat(BACK_PAIN.question("pain.now")).isInstanceOfSatisfying(NumberQuestion.class, scale -> {
            assertThat(scale.scale()).isTrue();
            assertThat(scale.accepts(10)).isTrue();
            assertThat(scale.accepts(11)).isFalse();
        });
        assertThat(BACK_PAIN.question("goal.text")).isInstanceOfSatisfying(TextQuestion.class, text -> {
            assertThat(text.maxLength()).isEqualTo(1000);
            assertThat(text.list()).isFalse();
        });
        assertThat(BACK_PAIN.question("sb.1").instrument()).isEqualTo("START_BACK");
        assertThat(BACK_PAIN.question("sb.1").text(Language.EN)).isEmpty();
    }

    @Test
    void rulesKeepWhatDoctorAndPatientRead() {
        var rule = BACK_PAIN.rule("E05");

        assertThat(rule.level()).isEqualTo(Disposition.EMERGENCY_NOW);
        assertThat(rule.transport()).isEqualTo(Transport.GO_TO_ER);
        assertThat(rule.finding()).isEqualTo("suspected-cauda-equina");
        assertThat(rule.reason(Language.EN)).startsWith("Losing control");
        assertThat(rule.reason(Language.ES)).startsWith("Perder el control");
        assertThat(rule.ddx()).containsExactly("cauda-equina");
        assertThat(rule.cite()).containsExactly("SEED-ER2", "GIRFT2023", "IFOMPT2020", "NHS-BACK");
        assertThat(rule.when().linkIds(BACK_PAIN.conditions())).containsExactly("ces.bladder", "ces.bowel");
    }

    @Test
    void unknownNamesAreTheMistakeOfTheCaller() {
        assertThatIllegalArgumentException().isThrownBy(() -> BACK_PAIN.question("no.such-item"));
        assertThatIllegalArgumentException().isThrownBy(() -> BACK_PAIN.condition("noSuchCondition"));
        assertThatIllegalArgumentException().isThrownBy(() -> BACK_PAIN.rule("X99"));
    }

    @Test
    void everyItemStandsOnOneScreenAndSafetyComesFirst() {
        var screens = BACK_PAIN.screens();

        assertThat(screens.stream().flatMap(screen -> screen.linkIds().stream()))
                .containsExactlyInAnyOrderElementsOf(
                        BACK_PAIN.questions().stream().map(Question::linkId).toList());
        assertThat(screens.stream().filter(Screen::current).flatMap(screen -> screen.linkIds().stream()))
                .containsExactlyInAnyOrderElementsOf(BACK_PAIN.questions().stream()
                        .filter(question -> question.page() >= 2 && question.page() <= 22)
                        .map(Question::linkId)
                        .toList());
        assertThat(screens.subList(0, 10))
                .extracting(screen -> screen.chapter().id())
                .containsOnly("person", "safety", "health");
    }

    @Test
    void whatRulesReferToIsKnown() {
        assertThat(BACK_PAIN.knowledge().sources().get("GIRFT2023").read()).isTrue();
        assertThat(BACK_PAIN.knowledge().differentials().get("cauda-equina").icd10())
                .containsExactly("G83.4");
        assertThat(BACK_PAIN.ageQuestion().linkId()).isEqualTo("scope.age");
    }

    @Test
    void noTriageRuleNegatesAnything() {
        BACK_PAIN
                .rules()
                .forEach(rule -> rule.when()
                        .visit(
                                BACK_PAIN.conditions(),
                                part -> assertThat(part).as(rule.id()).isNotInstanceOf(Expression.Not.class)));
    }

    @ParameterizedTest
    @CsvSource({"en-US,EN", "es-US,ES", "es,ES", "fr-FR,EN"})
    void everySpanishLocaleReadsSpanish(String tag, Language language) {
        assertThat(Language.of(Locale.forLanguageTag(tag))).isEqualTo(language);
    }

    @Test
    void dispositionsAreOrderedByUrgency() {
        assertThat(Disposition.EMERGENCY_NOW.atLeast(Disposition.URGENT_SAME_DAY))
                .isTrue();
        assertThat(Disposition.URGENT_SAME_DAY.atLeast(Disposition.URGENT_SAME_DAY))
                .isTrue();
        assertThat(Disposition.SELF_CARE.atLeast(Disposition.VIRTUAL_VISIT_ROUTINE))
                .isFalse();
    }
}
