package care.plumbline.portal.coverage.assistance;

import static org.assertj.core.api.Assertions.assertThat;

import care.plumbline.testing.As;
import care.plumbline.testing.Browser;
import care.plumbline.testing.Persons;
import care.plumbline.testing.Tables;
import care.plumbline.testing.ViewTest;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ViewTest
class AssistanceViewTest {

    @Autowired
    private Persons persons;

    @Autowired
    private Tables tables;

    private As patient;
    private String email;

    @BeforeEach
    void aPatient() {
        patient = persons.patient();
        email = tables.text(
                "select email from care.account where id = ?",
                patient.actor().requireAccount().value());
    }

    @Test
    void patientIsFoundAndTheirIncomeRecognised(Browser browser) {
        browser.usedBy(persons.biller())
                .goesTo("staff/assistance")
                .types(TextField.class, "Email", email)
                .clicks("Find");
        assertThat(browser.text()).contains("Found: 1", "Born");
        browser.follows("Sam Doe");
        assertThat(browser.text()).contains("Nothing was decided for this patient yet.");

        browser.types(TextField.class, "People in the household", "2")
                .types(TextField.class, "Income of a year", "$28,000")
                .clicks("See the class");
        assertThat(browser.text()).contains("Class B: 75% off the price without insurance.");
        browser.ticksOnly("Pay stubs", "Tax return")
                .types(TextArea.class, "Reason", "Was laid off in May.")
                .clicks("Decide");

        assertThat(browser.text())
                .contains(
                        "Decided. It counts from the patient's next price on.",
                        "State Holds now",
                        "People in the household 2",
                        "Income of a year $28,000.00",
                        "Documents seen Pay stubs, Tax return",
                        "Was laid off in May.");
        browser.clicks("End it");
        assertThat(browser.text()).contains("Ended. It does not count for new prices.", "State Ended on");
        assertThat(browser.hasButton("End it")).isFalse();
    }

    @Test
    void nobodyIsFoundWithTooLittle(Browser browser) {
        browser.usedBy(persons.biller())
                .goesTo("staff/assistance")
                .types(TextField.class, "Name", "Sam")
                .clicks("Find");

        assertThat(browser.problems())
                .containsExactly("Give the whole email address, or the birth date and part of the name");
        assertThat(browser.field(TextField.class, "Name").getValue()).isEqualTo("Sam");
    }

    @Test
    void nobodyFoundSaysWhatToTry(Browser browser) {
        browser.usedBy(persons.biller())
                .goesTo("staff/assistance")
                .types(TextField.class, "Email", "nobody@example.com")
                .clicks("Find");

        assertThat(browser.text()).contains("Nobody found");
    }

    @Test
    void whatIsMissingIsSaidAtItsFieldAndNothingIsLost(Browser browser) {
        opens(browser).types(TextField.class, "Income of a year", "lots").clicks("Decide");

        assertThat(browser.problems())
                .containsExactly(
                        "Enter how many people live in the household, from 1 to 30",
                        "Enter an amount, like 15 or 15.50",
                        "Choose at least one thing you have seen",
                        "Enter a reason, up to 500 characters");
        assertThat(browser.field(TextField.class, "Income of a year").getValue())
                .isEqualTo("lots");
    }

    @Test
    void incomeAboveTheScaleIsSaidInWords(Browser browser) {
        opens(browser)
                .types(TextField.class, "People in the household", "1")
                .types(TextField.class, "Income of a year", "90000")
                .clicks("See the class");

        assertThat(browser.text()).contains("This income is above the last class of the scale");
    }

    @Test
    void firstClassPaysTheNominalFee(Browser browser) {
        opens(browser)
                .types(TextField.class, "People in the household", "1")
                .types(TextField.class, "Income of a year", "0")
                .clicks("See the class");

        assertThat(browser.text()).contains("Class A: the patient pays $10.00 at most.");
    }

    @Test
    void patientWhoIsNotThereIsNotFound(Browser browser) {
        browser.usedBy(persons.biller()).goesTo("staff/assistance/" + UUID.randomUUID());

        assertThat(browser.heading()).isEqualTo("We cannot find this page");
    }

    private Browser opens(Browser browser) {
        return browser.usedBy(persons.biller())
                .goesTo("staff/assistance/" + persons.idOf(patient).value());
    }
}
