package care.plumbline.portal.intake;

import static org.assertj.core.api.Assertions.assertThat;

import care.plumbline.portal.component.BirthDateField;
import care.plumbline.testing.As;
import care.plumbline.testing.Browser;
import care.plumbline.testing.Interviews;
import care.plumbline.testing.Persons;
import care.plumbline.testing.ViewTest;
import care.plumbline.triage.protocol.Disposition;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@ViewTest
class AboutYouViewTest {

    private static final String STATE = "State you will be in during the visit";
    private static final String BIRTH_DATE = "Enter your date of birth, like 4 27 1986";
    private static final String PHONE = "Enter a US phone number with 10 digits, like 512 555 0142";

    @Autowired
    private Persons persons;

    @Autowired
    private Interviews interviews;

    @Test
    void everyEmptyFieldHasItsWordsAtTheFieldAndInTheSummary(Browser browser) {
        browser.usedBy(answered(Disposition.VIRTUAL_VISIT_ROUTINE))
                .goesTo("about-you")
                .clicks("Continue");

        assertThat(browser.problems())
                .containsExactly(
                        "Enter your first name",
                        "Enter your last name",
                        BIRTH_DATE,
                        "Choose the state you will be in",
                        PHONE);
        assertThat(browser.problemAt(TextField.class, "First name")).isEqualTo("Enter your first name");
        assertThat(browser.problemAt(TextField.class, "Last name")).isEqualTo("Enter your last name");
        assertThat(browser.problemAt(BirthDateField.class, "Date of birth")).isEqualTo(BIRTH_DATE);
        assertThat(browser.problemAt(Select.class, STATE)).isEqualTo("Choose the state you will be in");
        assertThat(browser.problemAt(TextField.class, "Phone number")).isEqualTo(PHONE);
    }

    @ParameterizedTest
    @CsvSource({"13, 1, 1986", "2, 30, 1986", "4, x, 1986", "4, 27, ''"})
    void whatIsNoDateIsSaidAtTheBirthDateAndTheRestIsKept(String month, String day, String year, Browser browser) {
        fillIn(browser.usedBy(answered(Disposition.VIRTUAL_VISIT_ROUTINE)).goesTo("about-you"));
        bornOn(browser, month, day, year);

        browser.clicks("Continue");

        assertThat(browser.problems()).containsExactly(BIRTH_DATE);
        assertThat(browser.field(TextField.class, "First name").getValue()).isEqualTo("Ana");
        assertThat(browser.field(TextField.class, "Month").getValue()).isEqualTo(month);
    }

    @ParameterizedTest
    @CsvSource({"2086", "1850"})
    void birthDateNobodyHasIsRefusedAtItsField(String year, Browser browser) {
        fillIn(browser.usedBy(answered(Disposition.VIRTUAL_VISIT_ROUTINE)).goesTo("about-you"));
        bornOn(browser, "4", "27", year);

        browser.clicks("Continue");

        assertThat(browser.problems()).containsExactly("Date of birth must be in the past and real");
        assertThat(browser.problemAt(BirthDateField.class, "Date of birth"))
                .isEqualTo("Date of birth must be in the past and real");
    }

    @Test
    void stateWithoutADoctorIsMarkedInTheListAndRefusedAtItsField(Browser browser) {
        fillIn(browser.usedBy(answered(Disposition.VIRTUAL_VISIT_ROUTINE)).goesTo("about-you"));
        browser.chooses(STATE, "Wyoming (not served yet)");

        browser.clicks("Continue");

        assertThat(browser.problems())
                .containsExactly("We have no doctor with a license in Wyoming yet. See a doctor in person there.");
        assertThat(browser.problemAt(Select.class, STATE)).startsWith("We have no doctor with a license in Wyoming");
        assertThat(browser.field(TextField.class, "Phone number").getValue()).isEqualTo("512 555 0142");
    }

    @ParameterizedTest
    @CsvSource({"First name", "Last name", "Phone number", "Month", "Year"})
    void tenThousandCharactersAreRefusedAtTheirField(String label, Browser browser) {
        fillIn(browser.usedBy(answered(Disposition.VIRTUAL_VISIT_ROUTINE)).goesTo("about-you"));
        browser.types(TextField.class, label, "1".repeat(10_000));

        browser.clicks("Continue");

        assertThat(browser.problems()).hasSize(1);
        assertThat(browser.heading()).isEqualTo("About you");
        assertThat(browser.field(TextField.class, "Phone number").getValue()).isNotEmpty();
    }

    @Test
    void markupInANameIsKeptAsWords(Browser browser) {
        var visitor = answered(Disposition.VIRTUAL_VISIT_ROUTINE);
        fillIn(browser.usedBy(visitor).goesTo("about-you"));
        browser.types(TextField.class, "First name", "<script>alert(1)</script>")
                .types(TextField.class, "Last name", "<b>O'Neil</b>");

        browser.clicks("Continue");

        assertThat(browser.address()).isEqualTo("book/times");
        browser.goesTo("about-you");
        assertThat(browser.field(TextField.class, "First name").getValue()).isEqualTo("<script>alert(1)</script>");
        assertThat(browser.field(TextField.class, "Last name").getValue()).isEqualTo("<b>O'Neil</b>");
    }

    @Test
    void markupInAPhoneNumberIsRefusedAtItsField(Browser browser) {
        fillIn(browser.usedBy(answered(Disposition.VIRTUAL_VISIT_ROUTINE)).goesTo("about-you"));
        browser.types(TextField.class, "Phone number", "<script>");

        browser.clicks("Continue");

        assertThat(browser.problems()).containsExactly(PHONE);
    }

    @Test
    void wholeFormLeadsToTheTimesAndIsRememberedInDigits(Browser browser) {
        var visitor = answered(Disposition.VIRTUAL_VISIT_ROUTINE);
        fillIn(browser.usedBy(visitor).goesTo("about-you"));

        browser.clicks("Continue");

        assertThat(browser.heading()).isEqualTo("Choose a time");
        browser.close().goesTo("about-you");
        assertThat(browser.field(TextField.class, "First name").getValue()).isEqualTo("Ana");
        assertThat(browser.field(TextField.class, "Year").getValue()).isEqualTo("1986");
        assertThat(browser.field(TextField.class, "Phone number").getValue()).isEqualTo("5125550142");
    }

    @Test
    void somebodyUnderEighteenByBirthDateIsTurnedAway(Browser browser) {
        fillIn(browser.usedBy(answered(Disposition.VIRTUAL_VISIT_ROUTINE)).goesTo("about-you"));
        bornOn(browser, "1", "1", Integer.toString(persons.fortyYearsAgo().getYear() + 30));

        browser.clicks("Continue");

        assertThat(browser.heading()).isEqualTo("This service is for adults");
    }

    @Test
    void birthDateThatRaisesTheResultShowsTheNewResult(Browser browser) {
        var visitor = answered(Disposition.SELF_CARE);
        fillIn(browser.usedBy(visitor).goesTo("about-you"));
        bornOn(browser, "1", "1", Integer.toString(persons.fortyYearsAgo().getYear() - 40));

        browser.clicks("Continue");

        assertThat(browser.address()).isEqualTo("result");
        assertThat(browser.heading()).isEqualTo("See a doctor in the next 3 days");
        assertThat(browser.text()).contains("With your birth date, your answers need more care than we said before.");
    }

    @Test
    void withoutAnsweredQuestionsTheCheckComesFirst(Browser browser) {
        fillIn(browser.goesTo("about-you"));

        browser.clicks("Continue");

        assertThat(browser.heading()).isEqualTo("Your back pain check");
    }

    private As answered(Disposition level) {
        var visitor = persons.visitor();
        interviews.completes(visitor, Interviews.leadingTo(level));
        return visitor;
    }

    private static void fillIn(Browser browser) {
        browser.types(TextField.class, "First name", "Ana")
                .types(TextField.class, "Last name", "Sol")
                .types(TextField.class, "Phone number", "512 555 0142")
                .chooses(STATE, "Texas");
        bornOn(browser, "4", "27", "1986");
    }

    private static void bornOn(Browser browser, String month, String day, String year) {
        browser.types(TextField.class, "Month", month)
                .types(TextField.class, "Day", day)
                .types(TextField.class, "Year", year);
    }
}
