package care.plumbline.portal.intake;

import static org.assertj.core.api.Assertions.assertThat;

import care.plumbline.testing.As;
import care.plumbline.testing.Browser;
import care.plumbline.testing.Interviews;
import care.plumbline.testing.Persons;
import care.plumbline.testing.ViewTest;
import care.plumbline.triage.intake.StartIntake;
import care.plumbline.triage.protocol.Disposition;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ViewTest
class ScreenViewTest {

    private static final String AGE = "How old are you (in years)?";
    private static final String CHOOSE = "Choose an answer.";

    @Autowired
    private Persons persons;

    @Autowired
    private Interviews interviews;

    @Autowired
    private StartIntake startIntake;

    @Test
    void questionsAboutOneIdeaStandTogetherAndSayWhyTheyAreAsked(Browser browser) {
        browser.usedBy(started()).goesTo("check/private-area");

        assertThat(browser.heading()).isEqualTo("Feeling between your legs");
        assertThat(browser.title()).isEqualTo("Feeling between your legs · Plumbline");
        assertThat(browser.text())
                .contains("Step 1 of 4: Check · Part 2 of 6: Safety check")
                .contains("Why we ask this")
                .contains("Do you have numbness or tingling between your legs?")
                .contains("Have you had a new loss of feeling or function during sex?")
                .doesNotContain("When did this change start?");
        assertThat(browser.buttons()).containsExactly("Continue");
    }

    @Test
    void answerOpensTheQuestionItCallsForAndClosesItAgain(Browser browser) {
        browser.usedBy(started()).goesTo("check/injury").picks("A small fall or bump");
        assertThat(browser.text()).contains("When was the injury?", "Were you checked by a doctor after the injury?");

        browser.picks("No injury");

        assertThat(browser.text()).doesNotContain("When was the injury?");
    }

    @Test
    void pickedAnswerIsSavedAtOnce(Browser browser) {
        browser.usedBy(started()).goesTo("check/about").picks("Male");

        browser.close().goesTo("check/about");

        assertThat(browser.pickedAmong("Female")).isEqualTo("Male");
    }

    @Test
    void newSessionGoesOnAtTheSameScreen(Browser browser) {
        browser.goesTo("start").clicks("Start").keepsCookies();
        browser.field(IntegerField.class, AGE).setValue(40);
        browser.picks("I am the patient").picks("Male").clicks("Continue");
        var left = browser.heading();

        browser.close().goesTo("start").clicks("Pick up where you left off");

        assertThat(left).isEqualTo("First: signs of an emergency");
        assertThat(browser.heading()).isEqualTo(left);
    }

    @Test
    void noneOfTheseClearsTheOtherBoxes(Browser browser) {
        browser.usedBy(started()).goesTo("check/emergency-signs").ticksOnly("I'm not sure");

        browser.ticksAlso("None of these");

        assertThat(browser.ticked()).containsExactly("None of these");
        assertThat(browser.close().goesTo("check/emergency-signs").ticked()).containsExactly("None of these");
    }

    @Test
    void placesPickedInTheListAreSaved(Browser browser) {
        browser.usedBy(started()).goesTo("check/where").ticksOnly("Upper back, between the shoulder blades");

        browser.ticksAlso("Middle back");

        assertThat(browser.close().goesTo("check/where").ticked())
                .containsExactlyInAnyOrder("Upper back, between the shoulder blades", "Middle back");
    }

    @Test
    void continueWithoutAnAnswerSaysWhatIsMissingAndLosesNothing(Browser browser) {
        browser.usedBy(started()).goesTo("check/about").picks("Female").clicks("Continue");

        assertThat(browser.problems())
                .containsExactly(
                        "Who is answering these questions? Choose an answer.",
                        AGE + " Type a whole number from 0 to 120");
        assertThat(browser.text()).contains("There is a problem");
        assertThat(browser.title()).isEqualTo("Error: Who is this check for? · Plumbline");
        assertThat(browser.pickedAmong("Male")).isEqualTo("Female");
        browser.field(IntegerField.class, AGE).setValue(44);
        browser.picks("I am the patient").clicks("Continue");
        assertThat(browser.heading()).isEqualTo("First: signs of an emergency");
    }

    @Test
    void ageNobodyHasIsRefusedInWordsAndKept(Browser browser) {
        browser.usedBy(started()).goesTo("check/about");
        browser.field(IntegerField.class, AGE).setValue(130);

        browser.clicks("Continue");

        assertThat(browser.field(IntegerField.class, AGE).getErrorMessage()).isNotEmpty();
        assertThat(browser.field(IntegerField.class, AGE).getValue()).isEqualTo(130);
    }

    @Test
    void optionalQuestionsMayBeSkipped(Browser browser) {
        browser.usedBy(started()).goesTo("check/quality");

        assertThat(browser.text()).contains("You can skip this.");
        browser.clicks("Continue");
        assertThat(browser.problems()).isEmpty();
        assertThat(browser.heading()).isEqualTo("Your thighs and how you move");
    }

    @Test
    void backLeadsToTheScreenBeforeAndFromTheFirstToTheStart(Browser browser) {
        browser.usedBy(started()).goesTo("check/emergency-signs");

        assertThat(browser.follows("Back").heading()).isEqualTo("Who is this check for?");
        assertThat(browser.follows("Back").heading()).isEqualTo("Your back pain check");
    }

    @Test
    void signOfAnEmergencyLeavesAtOnceWithoutContinue(Browser browser) {
        browser.usedBy(started()).goesTo("check/emergency-signs").ticksOnly("Fainted, or feel like I will pass out");

        assertThat(browser.leftFor()).isEqualTo("/emergency");
    }

    @Test
    void pickedSignOfAnEmergencyLeavesAtOnceToo(Browser browser) {
        browser.usedBy(started()).goesTo("check/whole-body").picks("Yes, now or in the last 2 days");

        assertThat(browser.leftFor()).isEqualTo("/emergency");
    }

    @Test
    void afterEmergencyAdviceScreensLeadBackToIt(Browser browser) {
        var visitor = persons.visitor();
        interviews.completes(visitor, Interviews.leadingTo(Disposition.EMERGENCY_NOW));

        browser.usedBy(visitor).goesTo("check/about");

        assertThat(browser.leftFor()).isEqualTo("/emergency");
    }

    @Test
    void ageUnderEighteenLeadsToThePageForThem(Browser browser) {
        browser.usedBy(started()).goesTo("check/about");

        browser.field(IntegerField.class, AGE).setValue(17);

        assertThat(browser.heading()).isEqualTo("This service is for adults");
    }

    @Test
    void answersAreCheckedChangedAndSentBeforeTheResult(Browser browser) {
        var visitor = started();
        interviews.goesOn(visitor, Interviews.leadingTo(Disposition.VIRTUAL_VISIT_ROUTINE));

        browser.usedBy(visitor).goesTo("check/goals").clicks("Continue");

        assertThat(browser.heading()).isEqualTo("Check your answers");
        assertThat(browser.text())
                .contains("How old are you (in years)? 40", "Not answered", "Change Who is this check for?");
        browser.goesTo("check/about?from-check")
                .picks("Intersex or another answer")
                .clicks("Continue");
        assertThat(browser.heading()).isEqualTo("Pregnancy");
        browser.picks("No").clicks("Continue");
        assertThat(browser.heading()).isEqualTo("Where it hurts");
        browser.goesTo("check/answers").clicks("Confirm and see my result");
        assertThat(browser.heading()).isEqualTo("Book a visit when it works for you");
    }

    @Test
    void questionOpenedInAnotherTabMeanwhileIsAskedBeforeAnythingIsSent(Browser browser) {
        var visitor = started();
        interviews.goesOn(visitor, Interviews.leadingTo(Disposition.VIRTUAL_VISIT_ROUTINE));
        browser.usedBy(visitor).goesTo("check/answers");
        interviews.answers(visitor, "hx.trauma=minor-fall");

        browser.clicks("Confirm and see my result");

        assertThat(browser.address()).isEqualTo("start");
        browser.clicks("Pick up where you left off");
        assertThat(browser.text()).contains("When was the injury?");
    }

    @Test
    void ownWordsAreShownAsWords(Browser browser) {
        var visitor = started();
        interviews.goesOn(visitor, Interviews.with("goal.text=<script>alert(1)</script> and more"));

        browser.usedBy(visitor).goesTo("check/answers");

        assertThat(browser.text()).contains("<script>alert(1)</script> and more");
    }

    @Test
    void screenOnWhichNothingIsAskedLeadsToTheStart(Browser browser) {
        browser.usedBy(started());

        assertThat(browser.goesTo("check/no-such-screen").address()).isEqualTo("start");
        assertThat(browser.goesTo("check/pregnancy").address()).isEqualTo("start");
    }

    @Test
    void withoutAnIntakeScreensLeadToTheStart(Browser browser) {
        browser.goesTo("check/about");

        assertThat(browser.address()).isEqualTo("start");
    }

    @Test
    void screenIsInSpanish(Browser browser) {
        browser.inSpanish().usedBy(started()).goesTo("check/about");

        assertThat(browser.heading()).isEqualTo("¿Para quién es esta revisión?");
        assertThat(browser.radios()).contains("Femenino", "Masculino");
    }

    private As started() {
        var visitor = persons.visitor();
        visitor.run(actor -> startIntake.start(actor, "en", List.of()));
        return visitor;
    }
}
