package care.plumbline.portal.intake;

import static org.assertj.core.api.Assertions.assertThat;

import care.plumbline.testing.Browser;
import care.plumbline.testing.Interviews;
import care.plumbline.testing.Persons;
import care.plumbline.testing.ViewTest;
import care.plumbline.triage.intake.StartIntake;
import care.plumbline.triage.protocol.Disposition;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ViewTest
class ResultViewTest {

    @Autowired
    private Persons persons;

    @Autowired
    private Interviews interviews;

    @Autowired
    private StartIntake startIntake;

    @Test
    void urgentAnswersAreSentToBeSeenTodayAndNoPriceIsShown(Browser browser) {
        browser.usedBy(persons.clearedVisitor(Disposition.URGENT_SAME_DAY)).goesTo("result");

        assertThat(browser.heading()).isEqualTo("Get seen in person today");
        assertThat(browser.text())
                .contains("Urgent advice: Go to an urgent care or call your clinic today")
                .doesNotContain("$");
        assertThat(browser.buttons()).containsExactly("Talk to a doctor until then", "Print or save");
    }

    @Test
    void priorityAnswersGetAVisitInThreeDays(Browser browser) {
        browser.usedBy(persons.clearedVisitor(Disposition.VIRTUAL_VISIT_PRIORITY))
                .goesTo("result");

        assertThat(browser.heading()).isEqualTo("See a doctor in the next 3 days");
        assertThat(browser.text()).contains("Pick one of the first open times.");
        assertThat(browser.buttons()).containsExactly("See times", "Print or save");
    }

    @Test
    void routineAnswersGetAVisitWithItsReasonAndNoDiagnosis(Browser browser) {
        browser.usedBy(persons.clearedVisitor(Disposition.VIRTUAL_VISIT_ROUTINE))
                .goesTo("result");

        assertThat(browser.heading()).isEqualTo("Book a visit when it works for you");
        assertThat(browser.title()).isEqualTo("Your result · Plumbline");
        assertThat(browser.text())
                .contains("Why we say this")
                .contains("This is not a diagnosis. A doctor decides with you.")
                .containsSubsequence("What a doctor cannot do by phone", "Touch or fully examine you");
    }

    @Test
    void selfCareShowsWhatToDoAtHomeAndBookingAnyway(Browser browser) {
        browser.usedBy(persons.clearedVisitor(Disposition.SELF_CARE)).goesTo("result");

        assertThat(browser.heading()).isEqualTo("Home care is a good first step");
        assertThat(browser.text())
                .contains("What you can do now")
                .contains("When to get help fast")
                .contains("Keep moving");
        assertThat(browser.lines())
                .contains(
                        "lose control of your bladder or bowel",
                        "have chest pain",
                        "have a fever of 100.4\u00a0°F or more");
        assertThat(browser.link("Call 911")).isEqualTo("tel:911");
        assertThat(browser.clicks("Book a visit anyway").heading()).isEqualTo("About you");
    }

    @Test
    void spanishReadersGetHomeCareInSpanishAndAreToldNobodyReviewedIt(Browser browser) {
        browser.inSpanish()
                .usedBy(persons.clearedVisitor(Disposition.SELF_CARE))
                .goesTo("result");

        assertThat(browser.text())
                .contains("Ningún profesional clínico ha revisado estos textos todavía.")
                .contains("Cuándo buscar ayuda de inmediato")
                .doesNotContain("Keep moving", "When to get help fast")
                .doesNotContain("This is not a diagnosis");
    }

    @Test
    void emergencyAnswersAreSentToTheAdvice(Browser browser) {
        var visitor = persons.visitor();
        interviews.completes(visitor, Interviews.leadingTo(Disposition.EMERGENCY_NOW));

        browser.usedBy(visitor).goesTo("result");

        assertThat(browser.leftFor()).isEqualTo("/emergency");
    }

    @Test
    void resultRaisedByTheBirthDateSaysSo(Browser browser) {
        browser.usedBy(persons.clearedVisitor()).goesTo("result?raised=1");

        assertThat(browser.text()).contains("With your birth date, your answers need more care than we said before.");
    }

    @Test
    void withoutAFinishedIntakeThereIsNoResult(Browser browser) {
        var unfinished = persons.visitor();
        unfinished.run(actor -> startIntake.start(actor, "en", List.of()));

        assertThat(browser.goesTo("result").address()).isEqualTo("start");
        assertThat(browser.usedBy(unfinished).goesTo("result").address()).isEqualTo("start");
    }
}
