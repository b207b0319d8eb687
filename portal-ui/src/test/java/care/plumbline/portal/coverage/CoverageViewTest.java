package care.plumbline.portal.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import care.plumbline.billing.coverage.AskPayerAgain;
import care.plumbline.billing.money.Money;
import care.plumbline.billing.quote.MakeQuote;
import care.plumbline.billing.quote.MakeQuote.Payer;
import care.plumbline.billing.quote.MyQuote;
import care.plumbline.testing.As;
import care.plumbline.testing.Bookings;
import care.plumbline.testing.Browser;
import care.plumbline.testing.Jobs;
import care.plumbline.testing.Persons;
import care.plumbline.testing.Tables;
import care.plumbline.testing.TestClock;
import care.plumbline.testing.UnreliablePayers;
import care.plumbline.testing.ViewTest;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ViewTest
class CoverageViewTest {

    @Autowired
    private MakeQuote makeQuote;

    @Autowired
    private MyQuote myQuote;

    @Autowired
    private AskPayerAgain askAgain;

    @Autowired
    private UnreliablePayers payers;

    @Autowired
    private Bookings bookings;

    @Autowired
    private Persons persons;

    @Autowired
    private Jobs jobs;

    @Autowired
    private Tables tables;

    @Autowired
    private TestClock clock;

    private As patient;

    @BeforeEach
    void aPatientWithAHeldTime() {
        patient = persons.patient();
        bookings.holds(patient, bookings.openTimes().getFirst());
        tables.change("""
                update care.task set done_at = raised_at, outcome = 'NOT_NEEDED',
                    done_by = (select id from care.account where email = 'billing@demo.example')
                where done_at is null
                """);
    }

    @AfterEach
    void payersAnswerAgain() {
        payers.answerAgain();
        tables.change(
                "update billing.health_plan set synonyms = array_remove(synonyms, 'Golden summit thing') where name = 'Gold PPO'");
    }

    @Test
    void valuesStandBesideTheSegmentsTheyWereReadFrom(Browser browser) {
        asks("Gold PPO", "SHP100200301");
        jobs.runDue();

        opens(browser);

        assertThat(browser.text())
                .contains("Patient Sam Doe", "Plan Summit Health Plan Gold PPO", "Member ID ends in 0301")
                .containsPattern("Copay \\$15\\.00 Segment \\d+ EB\\*B\\*")
                .contains("Out of network", "The whole answer", "1 ST*271")
                .doesNotContain("SHP100200301*");
    }

    @Test
    void wholeMemberIdIsShownOnAClickThatIsAudited(Browser browser) {
        asks("Silver HMO", "ZZ12345678");
        opens(browser);
        assertThat(browser.text()).contains("ends in 5678").doesNotContain("ZZ12345678");

        browser.clicks("Show the whole ID");

        assertThat(browser.text()).contains("ZZ12345678");
        assertThat(browser.hasButton("Show the whole ID")).isFalse();
        assertThat(tables.count(
                        "care.audit_event where action = 'SHOWED_MEMBER_ID' and patient_id = ?",
                        persons.idOf(patient).value()))
                .isEqualTo(1);
    }

    @Test
    void answerNobodyCanReadSaysWhyAndIsShownAsItCame(Browser browser) {
        payers.answerWith("<html>503</html>");
        asks("HDHP 3000", "HM55667788");
        jobs.runDue();

        browser.usedBy(persons.biller()).goesTo("staff/coverage");
        assertThat(browser.text())
                .contains("Harbor Mutual HDHP 3000", "Cannot be used")
                .doesNotContain("Sam");
        opens(browser);

        assertThat(browser.text()).contains("<html>503</html>");
    }

    @Test
    void whatStaffEnterIsWhatThePatientPaysNext(Browser browser) {
        asks("HDHP 3000", "HM1");
        opens(browser);

        browser.picks("Yes")
                .picks("An amount")
                .types(TextField.class, "Amount of the copay", "17.50")
                .clicks("Enter");

        assertThat(browser.text())
                .contains("Entered. It counts from now on.", "Entered by staff", "Copay $17.50", "Fairly sure");
        asks("HDHP 3000", "HM1");
        assertThat(patient.get(myQuote::newest).orElseThrow().due()).isEqualTo(Money.usd(1_750));
    }

    @Test
    void whatCannotBeReadIsSaidAtItsFieldAndNothingIsLost(Browser browser) {
        asks("HDHP 3000", "HM1");
        opens(browser);
        browser.clicks("Enter");
        assertThat(browser.problems())
                .containsExactly(
                        "Choose whether the plan is active",
                        "Choose what the plan says of a copay. If nobody can say, choose Unknown.");

        browser.picks("Yes")
                .picks("An amount")
                .types(TextField.class, "Amount of the copay", "15.005")
                .types(TextField.class, "Coinsurance in percent", "120")
                .types(TextField.class, "Deductible left, one person", "-1")
                .types(TextField.class, "Deductible left, family", "some");
        browser.field(DatePicker.class, "Visit on").clear();
        browser.clicks("Enter");

        assertThat(browser.problems())
                .containsExactly(
                        "Choose the day of the visit",
                        "Enter at most two digits after the point, like 15.50",
                        "Enter a percentage from 0 to 100, like 20",
                        "Enter an amount of 0 or more",
                        "Enter an amount, like 15 or 15.50");
        assertThat(browser.problemAt(TextField.class, "Coinsurance in percent")).contains("0 to 100");
        assertThat(browser.field(TextField.class, "Amount of the copay").getValue())
                .isEqualTo("15.005");
        assertThat(browser.field(TextField.class, "Deductible left, family").getValue())
                .isEqualTo("some");
        assertThat(tables.count(
                        "billing.eligibility_check where source = 'STAFF' and patient_id = ?",
                        persons.idOf(patient).value()))
                .isZero();
    }

    @Test
    void planThatIsNotActiveAsksForNothingElse(Browser browser) {
        asks("HDHP 3000", "HM1");
        opens(browser);

        browser.picks("No").clicks("Enter");

        assertThat(browser.text()).contains("Not active", "Entered. It counts from now on.");
    }

    @Test
    void wrongReadingStopsCountingAndBecomesATask(Browser browser) {
        asks("HDHP 3000", "SHP100200301");
        jobs.runDue();
        opens(browser);
        browser.clicks("Mark as wrong");
        assertThat(browser.problems()).containsExactly("Enter a note, up to 500 characters");

        browser.types(TextArea.class, "What is wrong with it?", "Segment 14 is for the office.")
                .clicks("Mark as wrong");

        assertThat(browser.text())
                .contains("It does not count any more.", "Note: Segment 14 is for the office.", "Marked as wrong");
        assertThat(browser.hasButton("Mark as wrong")).isFalse();
        asks("HDHP 3000", "SHP100200301");
        assertThat(patient.get(myQuote::newest).orElseThrow().due().minor()).isPositive();
        browser.goesTo("staff/tasks").follows("Read what a payer answered");
        assertThat(browser.text()).contains("Name Sam Doe").doesNotContain("Calls so far", "No answer");
        assertThat(browser.radios()).containsExactly("The cause was put right", "Nobody could say", "No longer needed");
        browser.follows("See the coverage");
        assertThat(browser.heading()).isEqualTo("A patient's coverage");
    }

    @Test
    void planAPatientNamedIsFoundAndItsTaskIsDone(Browser browser) {
        patient.run(actor -> makeQuote.make(actor, new Payer.UnknownPlan("Golden summit thing")));
        browser.usedBy(persons.biller()).goesTo("staff/tasks").follows("Find the plan a patient named");
        browser.follows("See the coverage");
        assertThat(browser.text()).contains("Named plan Golden summit thing");
        assertThat(browser.field(TextField.class, "Also called").getValue()).isEqualTo("Golden summit thing");

        browser.clicks("This is the plan");
        assertThat(browser.problems()).containsExactly("Choose the plan");
        browser.chooses("Plan", "Summit Health Plan Gold PPO").clicks("This is the plan");

        assertThat(browser.text()).contains("Patients find the plan by this name now.");
        browser.goesTo("staff/tasks");
        assertThat(browser.text()).contains("Nothing to do");
        assertThat(tables.texts("select unnest(synonyms) from billing.health_plan where name = 'Gold PPO'"))
                .contains("Golden summit thing");
    }

    @Test
    void earlierAnswersStayWithTheirAge(Browser browser) {
        asks("Gold PPO", "SHP100200301");
        jobs.runDue();
        clock.advance(Duration.ofHours(3));
        payers.areSilent();
        patient.run(actor -> askAgain.ask(
                actor, clock.instant().atZone(java.time.ZoneOffset.UTC).toLocalDate()));
        jobs.runDue();

        opens(browser);

        assertThat(browser.text()).contains("under an hour", "3 hours", "(shown above)", "Payer cannot answer now");
    }

    @Test
    void listSaysWhenThereIsNothing(Browser browser) {
        tables.change("update billing.eligibility_check set wrong_at = null, wrong_by = null, wrong_note = null");

        browser.usedBy(persons.biller()).goesTo("staff/coverage").chooses("Show", "Readings marked as wrong");

        assertThat(browser.text()).contains("Nothing here", "Choose another list above.");
    }

    @Test
    void spanishReadsTheSame(Browser browser) {
        asks("Gold PPO", "SHP100200301");
        jobs.runDue();

        browser.inSpanish().usedBy(persons.biller()).goesTo("staff/coverage/" + coverage());

        assertThat(browser.text()).contains("La cobertura de un paciente", "Copago", "Segmento", "Dentro de la red");
    }

    @Test
    void coverageOfNobodyIsNotThere(Browser browser) {
        browser.usedBy(persons.biller()).goesTo("staff/coverage/" + UUID.randomUUID());

        assertThat(browser.heading()).isEqualTo("We cannot find this page");
    }

    private void asks(String plan, String member) {
        patient.run(actor -> makeQuote.make(actor, new Payer.Plan(bookings.plan(plan), member)));
    }

    private void opens(Browser browser) {
        browser.usedBy(persons.biller()).goesTo("staff/coverage/" + coverage());
    }

    private UUID coverage() {
        return tables.id(
                "select id from billing.coverage where patient_id = ? order by told_at desc limit 1",
                persons.idOf(patient).value());
    }
}
