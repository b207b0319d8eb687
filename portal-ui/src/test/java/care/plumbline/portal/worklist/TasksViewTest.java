package care.plumbline.portal.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import care.plumbline.domain.shared.Role;
import care.plumbline.testing.As;
import care.plumbline.testing.Browser;
import care.plumbline.testing.Interviews;
import care.plumbline.testing.Persons;
import care.plumbline.testing.Tables;
import care.plumbline.testing.TestClock;
import care.plumbline.testing.ViewTest;
import care.plumbline.triage.protocol.Disposition;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ViewTest
class TasksViewTest {

    private static final String CALL = "Call: emergency advice was given";

    @Autowired
    private Persons persons;

    @Autowired
    private Interviews interviews;

    @Autowired
    private Tables tables;

    @Autowired
    private TestClock clock;

    private As coordinator;

    @BeforeEach
    void nothingIsLeftToDo() {
        coordinator = persons.somebody(Role.CARE_COORDINATOR);
        tables.change("""
                update care.task set done_at = raised_at, outcome = 'ADVISED',
                    done_by = (select id from care.account where email = 'coordinator@demo.example')
                where done_at is null
                """);
    }

    @Test
    void withoutTasksItSaysSo(Browser browser) {
        browser.usedBy(coordinator).goesTo("staff");

        assertThat(browser.address()).isEqualTo("staff/tasks");
        assertThat(browser.text()).contains("Nothing to do");
    }

    @Test
    void listNamesNobodyAndPointsOutWhatIsOverdue(Browser browser) {
        called();

        browser.usedBy(coordinator).goesTo("staff/tasks");
        assertThat(browser.text()).contains(CALL, "0 of 3").doesNotContain("Overdue", "Sam");

        clock.advance(Duration.ofMinutes(16));
        browser.clicks("Look again");
        assertThat(browser.text()).contains("Overdue");
    }

    @Test
    void coordinatorCallsAndSaysWhatCameOfIt(Browser browser) {
        called();
        browser.usedBy(coordinator).goesTo("staff/tasks").follows(CALL);
        assertThat(browser.text()).contains("Name Sam Doe", "Phone (512) 555-0143", "State Texas");
        assertThat(browser.link("(512) 555-0143")).isEqualTo("tel:+15125550143");
        assertThat(browser.hasButton("Let the block go")).isFalse();

        browser.clicks("No answer");
        assertThat(browser.text()).contains("Noted. Call again.", "Calls so far 1");
        browser.types(TextArea.class, "Note", "Is at the ER.").clicks("Finish");
        assertThat(browser.problems()).containsExactly("Choose what came of it");
        assertThat(browser.field(TextArea.class, "Note").getValue()).isEqualTo("Is at the ER.");
        browser.picks("On the way to care, or there already").clicks("Finish");

        assertThat(browser.address()).isEqualTo("staff/tasks");
        assertThat(browser.text()).contains("Nothing to do");
    }

    @Test
    void thirdCallWithoutAnAnswerLeadsBackToTheList(Browser browser) {
        called();
        browser.usedBy(coordinator).goesTo("staff/tasks").follows(CALL);

        browser.clicks("No answer").clicks("No answer").clicks("No answer");

        assertThat(browser.address()).isEqualTo("staff/tasks");
    }

    @Test
    void doctorLetsABlockGoOnlyWithAReason(Browser browser) {
        var visitor = called();
        var intake = tables.id(
                "select id from triage.intake where visitor_id = ?",
                visitor.actor().requireVisitor().value());
        tables.change("update care.task set kind = 'CALL_ABOUT_BLOCK' where intake_id = ?", intake);
        browser.usedBy(persons.lee()).goesTo("staff/tasks").follows("Call: was already seen, asks to go on");

        browser.clicks("Let the block go");
        assertThat(browser.problems()).containsExactly("Say why, in up to 2,000 characters");
        browser.types(TextArea.class, "Reason", "Seen at the ER today.").clicks("Let the block go");

        assertThat(browser.address()).isEqualTo("staff/tasks");
        assertThat(tables.count("triage.intake where id = ? and released_at is not null", intake))
                .isEqualTo(1);
    }

    @Test
    void taskOfNobodyIsNotThere(Browser browser) {
        browser.usedBy(coordinator).goesTo("staff/tasks/" + UUID.randomUUID());

        assertThat(browser.heading()).isEqualTo("We cannot find this page");
    }

    private As called() {
        var visitor = persons.visitor();
        persons.tells(visitor, persons.details());
        interviews.completes(visitor, Interviews.leadingTo(Disposition.EMERGENCY_NOW));
        return visitor;
    }
}
