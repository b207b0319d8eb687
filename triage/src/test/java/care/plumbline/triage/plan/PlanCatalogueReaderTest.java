package care.plumbline.triage.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import care.plumbline.triage.protocol.ProtocolInvalid;
import care.plumbline.triage.protocol.ProtocolReader;
import org.junit.jupiter.api.Test;

class PlanCatalogueReaderTest {

    private static final String WRONG_ITEMS = """
            plan-items.yaml:6 (plan item UNKNOWN-ITEM): unknown item "leg.none"
            plan-items.yaml:13 (plan item UNKNOWN-CODE): item leg.any has no code "perhaps"
            plan-items.yaml:20 (plan item UNKNOWN-CONDITION): unknown condition "worse"
            plan-items.yaml:28 (plan item UNKNOWN-FINDING): unknown finding "numb"
            plan-items.yaml:34 (plan item MALFORMED): an item, a code or a number was expected, at column 7 of 'never('
            plan-items.yaml:44 (plan item TWICE): the plan item is there twice
            plan-items.yaml:51 (plan item NO-TEXT): "patient" is missing
            plan-items.yaml:63 (plan item MISSPELT-KEY): unknown key "contra"
            """;

    @Test
    void catalogueThatShipsIsReadWhole() {
        var folder = "protocols/backpain-triage";

        var catalogue = new PlanCatalogueReader().read(folder, new ProtocolReader().read(folder));

        assertThat(catalogue.items()).hasSize(38);
        assertThat(catalogue.item("HEAT").title()).isEqualTo("Heat");
        assertThat(catalogue.item("HEAT").text()).startsWith("Put a warm pack");
        assertThat(catalogue.item("HEAT").cite()).containsExactly("SEED-HOME", "ACP2017");
        assertThat(catalogue.item("FU-HIGH").visitWeeks()).isEqualTo(2);
        assertThat(catalogue.item("FU-SELF-CARE").visitWeeks()).isNull();
        assertThat(catalogue.items().stream().filter(PlanItem::followUp)).hasSize(4);
    }

    @Test
    void everyMistakeIsNamedWithItsPlace() {
        var protocol = new ProtocolReader().read("protocols/small");

        var invalid = catchThrowableOfType(
                ProtocolInvalid.class, () -> new PlanCatalogueReader().read("protocols/broken/plan", protocol));

        var problems = invalid.problems().stream().map(problem -> problem.replace("protocols/broken/plan/", ""));
        assertThat(problems).containsExactlyElementsOf(WRONG_ITEMS.lines().toList());
    }
}
