package care.plumbline.portal.intake;

import static org.assertj.core.api.Assertions.assertThat;

import care.plumbline.testing.As;
import care.plumbline.testing.Browser;
import care.plumbline.testing.Interviews;
import care.plumbline.testing.Persons;
import care.plumbline.testing.Tables;
import care.plumbline.testing.ViewTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ViewTest
class WrongAnswerViewTest {

    private static final String CONFIRM = "I picked the wrong answer before. This one is right.";

    @Autowired
    private Persons persons;

    @Autowired
    private Interviews interviews;

    @Autowired
    private Tables tables;

    @Test
    void onlyTheAnswersBehindTheAdviceCanBeChanged(Browser browser) {
        browser.usedBy(fainted()).goesTo("check/wrong-answer");

        assertThat(browser.heading()).isEqualTo("Change an answer");
        assertThat(browser.text())
                .contains("If you have any of these signs, get emergency help now.")
                .contains("Do you have any of these right now, or in the last 24 hours?");
        assertThat(browser.buttons()).containsExactly("Save this answer");
        assertThat(browser.ticked()).containsExactly("Fainted, or feel like I will pass out");
    }

    @Test
    void changedAnswerCountsOnlyWhenConfirmed(Browser browser) {
        browser.usedBy(fainted()).goesTo("check/wrong-answer").ticksOnly("None of these");

        browser.clicks("Save this answer");

        assertThat(browser.text()).contains("Tick the box to say that this answer is right.");
        assertThat(browser.close().goesTo("check/wrong-answer").ticked())
                .containsExactly("Fainted, or feel like I will pass out");
    }

    @Test
    void confirmedAnswerGoesOnWithTheQuestionsAndBothAnswersAreKept(Browser browser) {
        var visitor = fainted();
        browser.usedBy(visitor)
                .goesTo("check/wrong-answer")
                .ticksOnly("None of these")
                .ticks(CONFIRM);

        browser.clicks("Save this answer");

        assertThat(browser.address()).startsWith("check/");
        assertThat(browser.heading()).isEqualTo("Bladder and bowel");
        assertThat(tables.count("""
                        triage.answer a join triage.intake i on i.id = a.intake_id
                        where i.visitor_id = ? and a.link_id = 'now.emergency-signs'
                        """, visitor.actor().requireVisitor().value())).isEqualTo(2);
    }

    @Test
    void anotherSignOfAnEmergencyLeadsBackToTheAdvice(Browser browser) {
        browser.usedBy(fainted())
                .goesTo("check/wrong-answer")
                .ticksOnly("New trouble breathing")
                .ticks(CONFIRM);

        browser.clicks("Save this answer");

        assertThat(browser.leftFor()).isEqualTo("/emergency");
    }

    @Test
    void noAnswerAtAllIsRefusedInWords(Browser browser) {
        browser.usedBy(fainted()).goesTo("check/wrong-answer").ticksOnly().ticks(CONFIRM);

        browser.clicks("Save this answer");

        assertThat(browser.text()).contains("There is a problem Choose an answer.");
        assertThat(browser.leftFor()).isEmpty();
    }

    @Test
    void withoutEmergencyAdviceThereIsNothingToChange(Browser browser) {
        browser.usedBy(persons.clearedVisitor()).goesTo("check/wrong-answer");

        assertThat(browser.address()).isEqualTo("start");
    }

    private As fainted() {
        var visitor = persons.visitor();
        interviews.completes(visitor, Interviews.with("now.emergency-signs=fainted"));
        return visitor;
    }
}
