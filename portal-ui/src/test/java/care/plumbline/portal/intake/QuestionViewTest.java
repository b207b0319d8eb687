package care.plumbline.portal.intake;

import static org.assertj.core.api.Assertions.assertThat;

import care.plumbline.testing.As;
import care.plumbline.testing.Browser;
import care.plumbline.testing.Interviews;
import care.plumbline.testing.Persons;
import care.plumbline.testing.ViewTest;
import care.plumbline.triage.intake.StartIntake;
import care.plumbline.triage.protocol.Disposition;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ViewTest
class QuestionViewTest {

    private static final String AGE = "How old are you (in years)?";
    private static final String SEX = "What sex were you assigned at birth?";
    private static final String CHOOSE = "Choose an answer. “I'm not sure” is fine too.";

    @Autowired
    private Persons persons;

    @Autowired
    private Interviews interviews;

    @Autowired
    private StartIntake startIntake;

    @Test
    void questionStandsAloneOnItsPage(Browser browser) {
        browser.usedBy(started()).goesTo("check/scope.sex");

        assertThat(browser.heading()).isEqualTo(SEX);
        assertThat(browser.title()).isEqualTo(SEX);
        assertThat(browser.text())
                .contains("Step 1 of 4: Check your symptoms · About you")
                .contains("some causes of back pain, like pregnancy, depend on it")
                .doesNotContain("You can skip this.");
        assertThat(browser.radios())
                .containsExactly("Female", "Male", "Intersex or another answer", "I'd rather not say");
        assertThat(browser.buttons()).containsExactly("Continue");
    }

    @Test
    void pickedAnswerIsSavedAtOnce(Browser browser) {
        browser.usedBy(started()).goesTo("check/scope.sex").picks("Male");

        browser.close().goesTo("check/scope.sex");

        assertThat(browser.pickedAmong("Female")).isEqualTo("Male");
    }

    @Test
    void newSessionGoesOnAtTheSameQuestion(Browser browser) {
        browser.goesTo("start").clicks("Start").keepsCookies();
        browser.field(IntegerField.class, AGE).setValue(40);
        browser.clicks("Continue").picks("Male").clicks("Continue");
        var left = browser.heading();

        browser.close().goesTo("start").clicks("Pick up where you left off");

        assertThat(left).isEqualTo("Do you have any of these right now, or in the last 24 hours?");
        assertThat(browser.heading()).isEqualTo(left);
    }

    @Test
    void noneOfTheseClearsTheOtherBoxes(Browser browser) {
        browser.usedBy(started()).goesTo("check/med.nsaid-risks").ticksOnly("Kidney disease", "Asthma");

        browser.ticksAlso("None of these");

        assertThat(browser.ticked()).containsExactly("None of these");
        assertThat(browser.close().goesTo("check/med.nsaid-risks").ticked()).containsExactly("None of these");
    }

    @Test
    void anyOtherBoxClearsNoneOfThese(Browser browser) {
        browser.usedBy(started()).goesTo("check/med.nsaid-risks").ticksOnly("None of these");

        browser.ticksAlso("Asthma").ticksAlso("Kidney disease");

        assertThat(browser.ticked()).containsExactlyInAnyOrder("Asthma", "Kidney disease");
        assertThat(browser.close().goesTo("check/med.nsaid-risks").ticked())
                .containsExactlyInAnyOrder("Asthma", "Kidney disease");
    }

    @Test
    void continueWithoutAnAnswerSaysWhatIsMissingAndLosesNothing(Browser browser) {
        browser.usedBy(started()).goesTo("check/scope.sex").clicks("Continue");

        assertThat(browser.problems()).containsExactly(CHOOSE);
        assertThat(browser.text()).contains("There is a problem");
        assertThat(browser.title()).startsWith("Error");
        assertThat(browser.heading()).isEqualTo(SEX);
        browser.picks("Female").clicks("Continue");
        assertThat(browser.problems()).isEmpty();
        assertThat(browser.heading()).isNotEqualTo(SEX);
    }

    @Test
    void unansweredBoxesAreMarkedAtTheGroup(Browser browser) {
        browser.usedBy(started()).goesTo("check/now.emergency-signs").clicks("Continue");

        assertThat(browser.problems()).containsExactly(CHOOSE);
        assertThat(browser.only(CheckboxGroup.class).isInvalid()).isTrue();
        assertThat(browser.only(CheckboxGroup.class).getErrorMessage()).isEqualTo(CHOOSE);
    }

    @Test
    void ageNobodyHasIsRefusedInWords(Browser browser) {
        browser.usedBy(started()).goesTo("check/scope.age");
        browser.field(IntegerField.class, AGE).setValue(130);

        browser.clicks("Continue");

        assertThat(browser.problems()).hasSize(1);
        assertThat(browser.heading()).isEqualTo(AGE);
        assertThat(browser.field(IntegerField.class, AGE).getValue()).isEqualTo(130);
    }

    @Test
    void optionalQuestionMayBeSkipped(Browser browser) {
        browser.usedBy(started()).goesTo("check/pain.worst");

        assertThat(browser.text()).contains("You can skip this.");
        browser.clicks("Continue");
        assertThat(browser.problems()).isEmpty();
        assertThat(browser.heading()).isEqualTo("What does the pain feel like?");
    }

    @Test
    void backLeadsToTheQuestionBeforeAndFromTheFirstToTheStart(Browser browser) {
        browser.usedBy(started()).goesTo("check/scope.sex");

        assertThat(browser.follows("Back").heading()).isEqualTo(AGE);
        assertThat(browser.follows("Back").heading()).isEqualTo("Your back pain check");
    }

    @Test
    void signOfAnEmergencyLeavesAtOnceWithoutContinue(Browser browser) {
        browser.usedBy(started())
                .goesTo("check/now.emergency-signs")
                .ticksOnly("Fainted, or feel like I will pass out");

        assertThat(browser.leftFor()).isEqualTo("/emergency");
    }

    @Test
    void pickedSignOfAnEmergencyLeavesAtOnceToo(Browser browser) {
        browser.usedBy(started()).goesTo("check/sys.fever").picks("Yes, now or in the last 2 days");

        assertThat(browser.leftFor()).isEqualTo("/emergency");
    }

    @Test
    void afterEmergencyAdviceQuestionsLeadBackToIt(Browser browser) {
        var visitor = persons.visitor();
        interviews.completes(visitor, Interviews.leadingTo(Disposition.EMERGENCY_NOW));

        browser.usedBy(visitor).goesTo("check/scope.sex");

        assertThat(browser.leftFor()).isEqualTo("/emergency");
    }

    @Test
    void ageUnderEighteenLeadsToThePageForThem(Browser browser) {
        browser.usedBy(started()).goesTo("check/scope.age");
        browser.field(IntegerField.class, AGE).setValue(17);

        browser.clicks("Continue");

        assertThat(browser.heading()).isEqualTo("This service is for adults");
    }

    @Test
    void afterTheLastQuestionTheResultIsShown(Browser browser) {
        var visitor = started();
        interviews.goesOn(visitor, Interviews.leadingTo(Disposition.VIRTUAL_VISIT_ROUTINE));

        browser.usedBy(visitor).goesTo("check/med.nsaid-risks").clicks("Continue");

        assertThat(browser.heading()).isEqualTo("Book a visit when it works for you");
    }

    @Test
    void questionThatIsNotAskedLeadsToTheStart(Browser browser) {
        browser.usedBy(started());

        assertThat(browser.goesTo("check/no.such.question").address()).isEqualTo("start");
        assertThat(browser.goesTo("check/preg.weeks").address()).isEqualTo("start");
    }

    @Test
    void withoutAnIntakeQuestionsLeadToTheStart(Browser browser) {
        browser.goesTo("check/scope.sex");

        assertThat(browser.address()).isEqualTo("start");
    }

    @Test
    void questionIsAskedInSpanish(Browser browser) {
        browser.inSpanish().usedBy(started()).goesTo("check/scope.sex");

        assertThat(browser.heading()).isEqualTo("¿Qué sexo le asignaron al nacer?");
        assertThat(browser.radios()).contains("Femenino", "Masculino");
    }

    private As started() {
        var visitor = persons.visitor();
        visitor.run(actor -> startIntake.start(actor, "en", List.of()));
        return visitor;
    }
}
