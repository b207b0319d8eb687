package care.plumbline.portal.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import care.plumbline.domain.shared.Role;
import care.plumbline.testing.As;
import care.plumbline.testing.Browser;
import care.plumbline.testing.Persons;
import care.plumbline.testing.TestClock;
import care.plumbline.testing.ViewTest;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ViewTest
class ProtocolViewTest {

    @Autowired
    private Persons persons;

    @Autowired
    private TestClock clock;

    private As administrator;

    @BeforeEach
    void anAdministrator() {
        administrator = persons.somebody(Role.ADMINISTRATOR);
    }

    @Test
    void stopRuleIsSwitchedOnAndOffWithReasons(Browser browser) {
        browser.usedBy(administrator).goesTo("staff/protocol");
        assertThat(browser.text()).contains("1.0.0", "76 rules, in use", "The stop rule is off.");

        browser.clicks("Switch the stop rule on");
        assertThat(browser.problems()).containsExactly("Give a reason, up to 500 characters");
        browser.types(TextArea.class, "Reason for switching", "A missed <b>emergency</b>")
                .clicks("Switch the stop rule on");
        assertThat(browser.text())
                .contains("The stop rule is on since", "with version 1.0.0. Reason: A missed <b>emergency</b>");
        browser.types(TextArea.class, "Reason for switching", "Mended").clicks("Switch the stop rule off");
        assertThat(browser.text()).contains("The stop rule is off.");
    }

    @Test
    void incidentIsReportedWithItsProblemsAtTheFields(Browser browser) {
        browser.usedBy(persons.lee()).goesTo("staff/protocol");
        assertThat(browser.hasButton("Switch the stop rule on")).isFalse();

        browser.clicks("Report");
        assertThat(browser.problems()).containsExactly("Choose what it was", "Choose the day it happened");
        browser.picks("Near miss");
        browser.field(DatePicker.class, "Day it happened")
                .setValue(clock.instant().atZone(ZoneOffset.UTC).toLocalDate());
        browser.types(TextField.class, "Rule, if known", "X99")
                .types(TextArea.class, "What happened", "Found in time.")
                .clicks("Report");
        assertThat(browser.problems()).containsExactly("The protocol has no such rule");
        browser.types(TextField.class, "Rule, if known", "E01").clicks("Report");

        assertThat(browser.text()).contains("Reported.", "Found in time.", "Near miss · ", "E01");
    }

    @Test
    void rulesAreReadAsTrees(Browser browser) {
        browser.usedBy(administrator).goesTo("staff/protocol/rules");

        assertThat(browser.text()).contains("Fires when", "any of", "“", "Sources", "Version 1.0.0.");
    }

    @Test
    void madeUpAnswersAreTried(Browser browser) {
        browser.usedBy(administrator).goesTo("staff/protocol/try");
        browser.clicks("Assess");
        assertThat(browser.text()).contains("Rule by rule", "Fired", "No certain answer:");

        browser.types(TextArea.class, "Answers", "nonsense").clicks("Assess");
        assertThat(browser.problems()).containsExactly("These lines cannot be read: line 1 (nonsense)");
        browser.types(TextArea.class, "Answers", "scope.age = 12").clicks("Assess");
        assertThat(browser.text()).contains("The protocol is not for this person");
    }

    @Test
    void draftIsComparedWithWhatIsInUse(Browser browser) {
        browser.usedBy(administrator).goesTo("staff/protocol/compare").clicks("Compare");
        assertThat(browser.text()).contains("The draft says the same as the version in use.");

        var text = browser.field(TextArea.class, "Draft").getValue();
        browser.types(
                        TextArea.class,
                        "Draft",
                        text.replaceFirst("is\\(mood.safety,yes\\)", "any(mood.safety,yes,unsure)"))
                .clicks("Compare");
        assertThat(browser.text()).contains("of 1,000 made-up and", "Differences", "when");

        browser.types(TextArea.class, "Draft", "rules: {").clicks("Compare");
        assertThat(browser.problems()).hasSize(1);
        assertThat(browser.field(TextArea.class, "Draft").getValue()).isEqualTo("rules: {");
    }

    @Test
    void doctorReadsRulesButComparesNoDrafts(Browser browser) {
        browser.usedBy(persons.lee()).goesTo("staff/protocol/rules");
        assertThat(browser.heading()).isEqualTo("Rules");

        browser.goesTo("staff/protocol/compare");
        assertThat(browser.heading()).isEqualTo("We cannot find this page");
    }
}
