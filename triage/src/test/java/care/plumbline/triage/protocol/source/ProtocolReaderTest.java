package care.plumbline.triage.protocol.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import care.plumbline.triage.protocol.ProtocolInvalid;
import care.plumbline.triage.protocol.ProtocolStatus;
import care.plumbline.triage.protocol.Question;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProtocolReaderTest {

    private static final String FOLDER = "protocols/broken/";

    private static final String WRONG_RULES = """
            rules.yaml:8 (rule UNKNOWN-ITEM): unknown item "leg.all"
            rules.yaml:18 (rule UNKNOWN-CODE): item leg.any has no code "perhaps"
            rules.yaml:28 (rule UNKNOWN-CONDITION): unknown condition "worse"
            rules.yaml:38 (rule UNKNOWN-FUNCTION): unknown function "maybe", at column 7 of 'maybe(leg.any)'
            rules.yaml:48 (rule ARGUMENTS): gte() takes an item and a number, not 1, at column 14 of 'gte(pain.now)'
            rules.yaml:58 (rule NO-NUMBER): item leg.any is no number
            rules.yaml:68 (rule NO-SINGLE-CHOICE): item leg.feelings is no single choice
            rules.yaml:78 (rule NO-UNSURE): item leg.feelings cannot be answered "unsure"
            rules.yaml:88 (rule NO-TRUTH): "7" is a number where true or false is needed, at column 2 of '7'
            rules.yaml:98 (rule NEGATION): "!" is not allowed here: a further finding must never lower the level
            rules.yaml:108 (rule PLAN-ONLY): levelIs() is only for the plan catalogue
            rules.yaml:124 (rule TWICE): the rule is there twice
            rules.yaml:135 (rule UNKNOWN-LEVEL): unknown level "SOON"
            rules.yaml:146 (rule UNKNOWN-TRANSPORT): unknown transport "taxi"
            rules.yaml:155 (rule NO-TRANSPORT): "transport" is missing
            rules.yaml:165 (rule TRANSPORT-IN-VAIN): only an emergency has a transport
            rules.yaml:176 (rule NO-SPANISH): "es" is missing
            rules.yaml:193 (rule MISSPELT-KEY): unknown key "dx"
            rules.yaml:185 (rule MISSPELT-KEY): "ddx" is missing
            """;

    private static final String WRONG_CONDITIONS = """
            rules.yaml:10: "twice" is there twice
            rules.yaml:11 (condition malformed): ")" was expected, at column 15 of 'is(leg.any,yes'
            rules.yaml:2 (condition unknownItem): unknown item "leg.feeling"
            rules.yaml:3 (condition unknownCondition): unknown condition "worse"
            rules.yaml:4 (condition negated): "!" is not allowed here: a further finding must never lower the level
            rules.yaml:5 (condition first): the condition uses itself: first -> second -> third -> first
            rules.yaml:8 (condition itself): the condition uses itself: itself -> itself
            """;

    private static final String WRONG_QUESTIONS = """
            questionnaire.yaml:73 (item unknown.function): unknown function "maybe", at column 7 of 'maybe(leg.any)'
            questionnaire.yaml:97 (item leg.any): the item is there twice
            questionnaire.yaml:106 (item no.spanish): the es text is missing
            questionnaire.yaml:114 (item no.spanish-help): the help exists in one language only
            questionnaire.yaml:126 (item unknown.type): unknown type "essay"
            questionnaire.yaml:137 (item unknown.class): unknown class "D"
            questionnaire.yaml:149 (item unknown.options): unknown option set "YN"
            questionnaire.yaml:151 (item no.page): "page" is no whole number: two
            questionnaire.yaml:163 (item no.flag): "required" is neither true nor false: always
            questionnaire.yaml:168 (item upside.down): "min" is above "max"
            questionnaire.yaml:186 (item misspelt.key): unknown key "options"
            questionnaire.yaml:198 (item code.twice): the code "one" is there twice
            questionnaire.yaml:208 (item code.malformed): "3months" is not a code: lower-case words joined by -
            questionnaire.yaml:218 (item option.spanish): the option "one" needs an en and an es text
            questionnaire.yaml:228 (item option.short): an option is a code, an en text, an es text and perhaps x
            questionnaire.yaml:33 (item later.item): item "pain.now" is not an earlier one
            questionnaire.yaml:43 (item later.condition): item "leg.feelings" is not an earlier one
            questionnaire.yaml:43 (item later.condition): item "pain.now" is not an earlier one
            questionnaire.yaml:53 (item itself): item "itself" is not an earlier one
            questionnaire.yaml:63 (item unknown.item): unknown item "leg.none"
            questionnaire.yaml:63 (item unknown.item): item "leg.none" is not an earlier one
            questionnaire.yaml:83 (item score): unknown score "ibp"
            questionnaire.yaml:83 (item score): score() names no items and cannot decide what is asked
            questionnaire.yaml:93 (item negation): "!" is not allowed here: a further finding must never lower the level
            """;

    private static final String WRONG_FILES = """
            rules.yaml:3: the file is not YAML: expected ',' or ']', but got <scalar>
            questionnaire.yaml:1: the file is missing
            protocol.yaml:3: unknown status "final"
            """;

    private static final String WRONG_SHAPES = """
            rules.yaml:1: a mapping was expected
            rules.yaml:2: a list was expected
            protocol.yaml:1: "version" is missing
            """;

    private static final String WRONG_REACH = """
            questionnaire.yaml:52 (item never.asked): the item can never be asked
            rules.yaml:18 (rule TWO-ANSWERS-TO-ONE-CHOICE): the rule can never fire
            rules.yaml:28 (rule KNOWN-AND-UNKNOWN): the rule can never fire
            rules.yaml:38 (rule EXCLUSIVE-WITH-ANOTHER): the rule can never fire
            rules.yaml:48 (rule EMPTY-RANGE): the rule can never fire
            rules.yaml:58 (rule ABOVE-THE-SCALE): the rule can never fire
            rules.yaml:68 (rule ITEM-NOT-ASKED): the rule can never fire
            rules.yaml:78 (rule TOO-MANY-UNSURE): the rule can never fire
            rules.yaml:88 (rule NEVER-ASKED-EITHER): the rule can never fire
            rules.yaml:103 (rule UNKNOWN-SOURCE): unknown source "NOBODY"
            rules.yaml:112 (rule UNKNOWN-DIFFERENTIAL): unknown differential "plague"
            """;

    private static final String WRONG_SCREENS = """
            questionnaire.yaml:9: the chapter is there twice
            questionnaire.yaml:11 (screen legs): item "leg.feelings" depends on "leg.any", which is shown later
            questionnaire.yaml:12 (screen person): item "leg.any" is shown twice
            questionnaire.yaml:12 (screen person): unknown chapter "none"
            questionnaire.yaml:13 (screen person): the screen is there twice
            questionnaire.yaml:13 (screen person): unknown item "no.such"
            questionnaire.yaml:13 (screen person): the reason exists in one language only
            questionnaire.yaml:14 (screen last): the es text is missing
            questionnaire.yaml:11: no screen shows item "goal.text"
            """;

    @Test
    void smallProtocolWithoutMistakesIsRead() {
        var protocol = new ProtocolReader().read("protocols/small");

        assertThat(protocol.id()).isEqualTo("small");
        assertThat(protocol.status()).isEqualTo(ProtocolStatus.ACTIVE);
        assertThat(protocol.questions())
                .extracting(Question::linkId)
                .containsExactly("scope.age", "leg.any", "leg.feelings", "pain.now", "goal.text");
        assertThat(protocol.screen("legs").why().spanish()).isEqualTo("Porque.");
    }

    @Test
    void everyMistakeInTheRulesIsNamedWithItsPlace() {
        assertThat(problems("rules"))
                .containsExactlyElementsOf(WRONG_RULES.lines().toList());
    }

    @Test
    void everyMistakeInTheConditionsIsNamedWithItsPlace() {
        assertThat(problems("conditions"))
                .containsExactlyElementsOf(WRONG_CONDITIONS.lines().toList());
    }

    @Test
    void everyMistakeInTheQuestionsIsNamedWithItsPlace() {
        assertThat(problems("questions"))
                .containsExactlyElementsOf(WRONG_QUESTIONS.lines().toList());
    }

    @Test
    void everyRuleNobodyCouldReachIsNamedWithItsPlace() {
        assertThat(problems("reach"))
                .containsExactlyElementsOf(WRONG_REACH.lines().toList());
    }

    @Test
    void everyMistakeInTheScreensIsNamedWithItsPlace() {
        assertThat(problems("screens"))
                .containsExactlyElementsOf(WRONG_SCREENS.lines().toList());
    }

    @Test
    void filesThatCannotBeReadAreNamed() {
        assertThat(problems("files"))
                .containsExactlyElementsOf(WRONG_FILES.lines().toList());
    }

    @Test
    void filesOfTheWrongShapeAreNamed() {
        assertThat(problems("shape"))
                .containsExactlyElementsOf(WRONG_SHAPES.lines().toList());
    }

    @Test
    void messageListsAllProblems() {
        var invalid = invalid("shape");

        assertThat(invalid)
                .hasMessage(String.join("\n", invalid.problems()))
                .hasMessageContaining("protocols/broken/shape/rules.yaml:2: a list was expected");
    }

    private static List<String> problems(String broken) {
        return invalid(broken).problems().stream()
                .map(problem -> problem.replace(FOLDER + broken + "/", ""))
                .toList();
    }

    private static ProtocolInvalid invalid(String broken) {
        return catchThrowableOfType(ProtocolInvalid.class, () -> new ProtocolReader().read(FOLDER + broken));
    }
}
