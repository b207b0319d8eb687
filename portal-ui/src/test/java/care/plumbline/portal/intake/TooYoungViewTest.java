package care.plumbline.portal.intake;

import static org.assertj.core.api.Assertions.assertThat;

import care.plumbline.testing.Browser;
import care.plumbline.testing.Persons;
import care.plumbline.testing.ViewTest;
import care.plumbline.triage.intake.StartIntake;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ViewTest
class TooYoungViewTest {

    @Autowired
    private Persons persons;

    @Autowired
    private StartIntake startIntake;

    @Test
    void youngPeopleReadWhomToTurnToAndCannotBook(Browser browser) {
        browser.goesTo("check/under-18");

        assertThat(browser.heading()).isEqualTo("This service is for adults");
        assertThat(browser.text())
                .contains("Please call your child's doctor.")
                .contains("Go to the ER or call 911 for:")
                .doesNotContain("$");
        assertThat(browser.link("Call 911")).isEqualTo("tel:911");
        assertThat(browser.buttons()).isEmpty();
    }

    @Test
    void wrongAgeCanBeCorrected(Browser browser) {
        var visitor = persons.visitor();
        visitor.run(actor -> startIntake.start(actor, "en", List.of()));
        browser.usedBy(visitor).goesTo("check/about");
        browser.field(IntegerField.class, "How old are you (in years)?").setValue(4);

        browser.follows("I typed the wrong age");
        browser.field(IntegerField.class, "How old are you (in years)?").setValue(40);
        browser.picks("I am the patient").picks("Male").clicks("Continue");

        assertThat(browser.heading()).isEqualTo("First: signs of an emergency");
    }
}
