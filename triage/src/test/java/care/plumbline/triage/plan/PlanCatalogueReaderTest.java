package care.plumbline.triage.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import care.plumbline.triage.protocol.Disposition;
import care.plumbline.triage.protocol.ProtocolInvalid;
import care.plumbline.triage.protocol.source.ProtocolReader;
import org.junit.jupiter.api.Test;

class PlanCatalogueReaderTest {

    private static final String WRONG_ITEMS = """
            plan-items.yaml:7 (plan item UNKNOWN-ITEM): unknown item "leg.none"
            plan-items.yaml:14 (plan item UNKNOWN-CODE): item leg.any has no code "perhaps"
            plan-items.yaml:21 (plan item UNKNOWN-CONDITION): unknown condition "worse"
            plan-items.yaml:29 (plan item UNKNOWN-FINDING): unknown finding "numb"
            plan-items.yaml:35 (plan item MALFORMED): an item, a code or a number was expected, at column 7 of 'never('
            plan-items.yaml:45 (plan item TWICE): the plan item is there twice
            plan-items.yaml:53 (plan item NO-TEXT): "text" is missing
            plan-items.yaml:65 (plan item MISSPELT-KEY): unknown key "contra"
            plan-items.yaml:67 (plan item NO-SPANISH): the es title is missing
            plan-items.yaml:67 (plan item NO-SPANISH): the es text is missing
            plan-items.yaml:80 (plan item UNKNOWN-LEVEL): unknown source "NOBODY"
            plan-items.yaml:79 (plan item UNKNOWN-LEVEL): unknown level "SOON"
            """;

    @Test
    void catalogueThatShipsIsReadWhole() {
        var folder = "protocols/backpain-triage/1.0.0";

        var catalogue = new PlanCatalogueReader().read(folder, new ProtocolReader().read(folder));

        assertThat(catalogue.items()).hasSize(38);
        assertThat(catalogue.reviewed()).isEmpty();
        assertThat(catalogue.item("HEAT").title().english()).isEqualTo("Heat");
        assertThat(catalogue.item("HEAT").text().english()).startsWith("Put a warm pack");
        assertThat(catalogue.item("SAFETY-NET").text().spanish()).startsWith("Vaya a emergencias o llame al 911 si");
        assertThat(catalogue.item("SAFETY-NET").shownWithoutDoctor(Disposition.EMERGENCY_NOW))
                .isTrue();
        assertThat(catalogue.item("HEAT").shownWithoutDoctor(Disposition.VIRTUAL_VISIT_PRIORITY))
                .isTrue();
        assertThat(catalogue.item("HEAT").shownWithoutDoctor(Disposition.URGENT_SAME_DAY))
                .isFalse();
        assertThat(catalogue.item("REF-PT").shownWithoutDoctor(Disposition.SELF_CARE))
                .isFalse();
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
