package care.plumbline.portal.coverage.plans;

import static org.assertj.core.api.Assertions.assertThat;

import care.plumbline.testing.Browser;
import care.plumbline.testing.Persons;
import care.plumbline.testing.Tables;
import care.plumbline.testing.ViewTest;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ViewTest
class PlansViewTest {

    @Autowired
    private Persons persons;

    @Autowired
    private Tables tables;

    @AfterEach
    void asBefore() {
        tables.change(
                "delete from billing.health_plan where payer_id in (select id from billing.payer where name like 'Test %')");
        tables.change("delete from billing.payer where name like 'Test %'");
        tables.change("update billing.health_plan set copay_minor = 2500, active = true where name = 'Silver HMO'");
    }

    @Test
    void unknownCopayIsShownAsUnknownAndNotAsZero(Browser browser) {
        opens(browser);

        assertThat(browser.text())
                .contains("Classic PPO Copay: Unknown", "Choice Plus Copay: $0.00", "Silver HMO Copay: $25.00")
                .contains("In its network In every state", "New York, Texas");
    }

    @Test
    void payerAndPlanAreAddedAndSwitchedOff(Browser browser) {
        opens(browser)
                .clicks("Add a payer")
                .types(TextField.class, "Name of the payer", "Test Mutual")
                .types(TextField.class, "Code", "tstm")
                .chooses("Kind of payer", "Commercial")
                .types(TextField.class, "In these states", "tx ny")
                .clicks("Save");
        assertThat(browser.text()).contains("The payer is saved.", "Test Mutual", "TSTM", "None: asked by phone");

        browser.clicksLabelled("Add a plan of Test Mutual")
                .types(TextField.class, "Name of the plan", "Test Basic")
                .types(TextArea.class, "Also called", "tm\ntest mutual basic")
                .clicks("Save");
        assertThat(browser.text())
                .contains("The plan is saved.", "Test Basic Copay: Unknown test mutual basic, tm Yes");

        browser.clicksLabelled("Change Test Basic")
                .ticks("Patients find this plan", false)
                .clicks("Save");
        assertThat(browser.text()).contains("Test Basic Copay: Unknown test mutual basic, tm No");
    }

    @Test
    void whatIsWrongIsSaidAtItsFieldAndNothingIsLost(Browser browser) {
        opens(browser)
                .clicks("Add a payer")
                .types(TextField.class, "Name of the payer", "Summit Health Plan")
                .types(TextField.class, "In these states", "Texas")
                .clicks("Save");

        assertThat(browser.problems())
                .containsExactly(
                        "This name is taken. Use another one.",
                        "Enter 2 to 12 letters or digits, like SHP",
                        "Choose the kind of payer",
                        "Enter states as two letters each, like TX NY");
        assertThat(browser.field(TextField.class, "In these states").getValue()).isEqualTo("Texas");
    }

    @Test
    void copayThatIsNoAmountIsRefused(Browser browser) {
        opens(browser)
                .clicksLabelled("Change Silver HMO")
                .types(TextField.class, "Typical copay", "25.005")
                .clicks("Save");

        assertThat(browser.problemAt(TextField.class, "Typical copay")).contains("two digits");
    }

    @Test
    void whoeverWasSlowerSeesWhatTheOtherSavedAndKeepsWhatWasTyped(Browser browser) {
        opens(browser).clicksLabelled("Change Silver HMO").types(TextField.class, "Typical copay", "30");
        tables.change("update billing.health_plan set copay_minor = 2800 where name = 'Silver HMO'");

        browser.clicks("Save");
        assertThat(browser.text()).contains("Somebody saved this meanwhile.", "typical copay: $28.00");
        assertThat(browser.field(TextField.class, "Typical copay").getValue()).isEqualTo("30");
        browser.clicks("Save");

        assertThat(browser.text()).contains("The plan is saved.", "Silver HMO Copay: $30.00");
    }

    @Test
    void formIsLeftWithoutAChange(Browser browser) {
        opens(browser).clicks("Add a payer").clicks("Do not change");

        assertThat(browser.hasButton("Save")).isFalse();
    }

    private Browser opens(Browser browser) {
        return browser.usedBy(persons.biller()).goesTo("staff/plans");
    }
}
