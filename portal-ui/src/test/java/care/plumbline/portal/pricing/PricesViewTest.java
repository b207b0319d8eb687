package care.plumbline.portal.pricing;

import static org.assertj.core.api.Assertions.assertThat;

import care.plumbline.billing.pricing.Prices;
import care.plumbline.domain.shared.Role;
import care.plumbline.testing.Browser;
import care.plumbline.testing.Persons;
import care.plumbline.testing.PriceTag;
import care.plumbline.testing.Tables;
import care.plumbline.testing.TestClock;
import care.plumbline.testing.ViewTest;
import com.github.mvysny.kaributesting.v10.LocatorJ;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@ViewTest
class PricesViewTest {

    private static final String SELF_PAY = "Price without insurance";
    private static final String COPAY = "Typical copay, as shown";
    private static final String CHARGE = "Standard charge to health plans";
    private static final String AMOUNT = "Enter an amount in dollars, like 100 or 100.00";

    @Autowired
    private Persons persons;

    @Autowired
    private Prices prices;

    @Autowired
    private Tables tables;

    @Autowired
    private TestClock clock;

    @Test
    void editorSeesThePricesOfNowAndTheFormFilledWithThem(Browser browser) {
        browser.usedBy(persons.editor()).goesTo("staff/prices");

        assertThat(browser.heading()).isEqualTo("Prices");
        assertThat(browser.text())
                .contains("All times are in Eastern Time.")
                .contains("Now Price without insurance " + PriceTag.selfPay(prices))
                .contains("Propose new prices");
        assertThat("$" + value(browser, SELF_PAY)).isEqualTo(PriceTag.selfPay(prices));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "abc", "10.001", "1,000", "<script>alert(1)</script>", "10000 digits"})
    void whatIsNoAmountHasItsWordsAtItsFieldAndNothingIsLost(String typed, Browser browser) {
        var amount = typed.startsWith("10000") ? "9".repeat(10_000) : typed;
        browser.usedBy(persons.editor())
                .goesTo("staff/prices")
                .types(TextField.class, SELF_PAY, amount)
                .types(TextArea.class, "Reason", "Rent");

        browser.clicks("Submit for approval");

        assertThat(browser.problems()).containsExactly(AMOUNT);
        assertThat(browser.problemAt(TextField.class, SELF_PAY)).isEqualTo(AMOUNT);
        assertThat(value(browser, SELF_PAY)).isEqualTo(amount);
        assertThat(browser.field(TextArea.class, "Reason").getValue()).isEqualTo("Rent");
    }

    @Test
    void everyBadAmountIsSaidAtOnce(Browser browser) {
        browser.usedBy(persons.editor())
                .goesTo("staff/prices")
                .types(TextField.class, SELF_PAY, "x")
                .types(TextField.class, COPAY, "y")
                .types(TextField.class, CHARGE, "z");

        browser.clicks("Submit for approval");

        assertThat(browser.problems()).containsExactly(AMOUNT, AMOUNT, AMOUNT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "10000.01"})
    void amountOutOfRangeHasItsWordsAtItsField(String amount, Browser browser) {
        filledIn(browser).types(TextField.class, COPAY, "0").types(TextField.class, SELF_PAY, amount);

        browser.clicks("Submit for approval");

        assertThat(browser.problems()).containsExactly("Amounts are from $0 to $10,000");
        assertThat(browser.problemAt(TextField.class, SELF_PAY)).isEqualTo("Amounts are from $0 to $10,000");
    }

    @Test
    void copayAboveThePriceIsSaidAtTheCopay(Browser browser) {
        filledIn(browser).types(TextField.class, COPAY, "9000");

        browser.clicks("Submit for approval");

        assertThat(browser.problemAt(TextField.class, COPAY))
                .isEqualTo("The typical copay is above the price without insurance");
    }

    @Test
    void changeNeedsAReason(Browser browser) {
        filledIn(browser).types(TextArea.class, "Reason", " ");

        browser.clicks("Submit for approval");

        assertThat(browser.problemAt(TextArea.class, "Reason")).isEqualTo("Give a reason, up to 500 characters");
        browser.types(TextArea.class, "Reason", "x".repeat(10_000)).clicks("Submit for approval");
        assertThat(browser.problemAt(TextArea.class, "Reason")).isEqualTo("Give a reason, up to 500 characters");
        assertThat(browser.field(TextArea.class, "Reason").getValue()).hasSize(10_000);
    }

    @Test
    void laterStartHasToBeChosenAndToLieAhead(Browser browser) {
        filledIn(browser).ticks("At once, when approved", false);

        browser.clicks("Submit for approval");
        assertThat(browser.problemAt(DateTimePicker.class, "Starts")).isEqualTo("Choose when the prices start");

        LocatorJ._setValue(
                browser.field(DateTimePicker.class, "Starts"),
                LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC).minusDays(2));
        browser.clicks("Submit for approval");
        assertThat(browser.problemAt(DateTimePicker.class, "Starts")).isEqualTo("The start must be in the future.");
    }

    @Test
    void samePricesAreNoChange(Browser browser) {
        browser.usedBy(persons.editor()).goesTo("staff/prices").types(TextArea.class, "Reason", "None");

        browser.clicks("Submit for approval");

        assertThat(browser.problems()).containsExactly("These are the prices already.");
    }

    @Test
    void proposalWaitsForSomebodyElseAndTheEditorCannotDecide(Browser browser) {
        proposed(browser);

        assertThat(browser.text())
                .contains("Submitted. Another person has to approve it.")
                .containsPattern("Proposal \\d+ waits for approval")
                .contains("Reason <b>Rent</b> went up")
                .contains("At once, when approved")
                .contains("A pricing approver decides. Nothing changes until then.")
                .doesNotContain("Propose new prices");
        assertThat(browser.buttons()).isEmpty();
    }

    @Test
    void approverSeesWhatChangesAndPublishesIt(Browser browser) {
        var charge = proposed(browser);
        browser.usedBy(persons.approver()).goesTo("staff/prices");
        assertThat(browser.text())
                .containsPattern("Standard charge to health plans \\$[0-9.,]+ → \\$" + charge.toPlainString())
                .contains(", unchanged")
                .contains("Visits being paid or booked keep the price they were quoted.");
        assertThat(browser.buttons()).containsExactly("Approve and publish", "Reject");

        browser.clicks("Approve and publish");

        assertThat(browser.text())
                .contains("Approved and published.")
                .contains("Standard charge to health plans $" + charge.toPlainString())
                .doesNotContain("waits for approval");
    }

    @Test
    void rejectedProposalChangesNothing(Browser browser) {
        var charge = proposed(browser);
        browser.usedBy(persons.approver()).goesTo("staff/prices");

        browser.clicks("Reject");

        assertThat(browser.text())
                .contains("Rejected. Nothing changes.")
                .doesNotContain("waits for approval")
                .doesNotContain(charge.toPlainString());
    }

    @Test
    void approverCannotDecideTheirOwnProposal(Browser browser) {
        proposed(browser);
        isProposedBy("approver@demo.example");
        browser.usedBy(persons.approver()).goesTo("staff/prices");

        try {
            browser.clicks("Approve and publish");
        } finally {
            isProposedBy("editor@demo.example");
        }

        assertThat(browser.text())
                .contains("You proposed this. Another person has to decide.")
                .contains("waits for approval");
    }

    @Test
    void proposalDecidedInAnotherWindowIsSaidInWords(Browser browser) {
        proposed(browser);
        browser.usedBy(persons.approver()).goesTo("staff/prices");
        tables.change("""
                update billing.price_list_version
                set status = 'REJECTED', decided_at = ?, decided_by = (select id from care.account where email = 'approver@demo.example')
                where status = 'SUBMITTED'
                """, clock.instant().atOffset(ZoneOffset.UTC));

        browser.clicks("Approve and publish");

        assertThat(browser.text())
                .contains("This proposal was already decided.")
                .doesNotContain("waits for approval");
    }

    @Test
    void administratorSeesPricesAndProposalsAndHasNothingToClick(Browser browser) {
        proposed(browser);

        browser.usedBy(persons.somebody(Role.ADMINISTRATOR)).goesTo("staff/prices");

        assertThat(browser.text()).contains("waits for approval").contains("Now Price without insurance");
        assertThat(browser.buttons()).isEmpty();
    }

    @Test
    void withoutAProposalTheApproverHasNothingToClick(Browser browser) {
        browser.usedBy(persons.approver()).goesTo("staff/prices");

        assertThat(browser.text()).contains("No change is approved.");
        assertThat(browser.buttons()).isEmpty();
    }

    private void isProposedBy(String email) {
        tables.change("""
                update billing.price_list_version set proposed_by = (select id from care.account where email = ?)
                where status = 'SUBMITTED'
                """, email);
    }

    private BigDecimal proposed(Browser browser) {
        filledIn(browser);
        var charge = new BigDecimal(value(browser, CHARGE)).add(BigDecimal.ONE);
        browser.types(TextField.class, CHARGE, charge.toPlainString())
                .types(TextArea.class, "Reason", "<b>Rent</b> went up")
                .clicks("Submit for approval");
        return charge;
    }

    private Browser filledIn(Browser browser) {
        browser.usedBy(persons.editor()).goesTo("staff/prices");
        return browser.types(TextArea.class, "Reason", "Rent");
    }

    private static String value(Browser browser, String label) {
        return browser.field(TextField.class, label).getValue();
    }
}
