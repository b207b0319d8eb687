package care.plumbline.portal.charting;

import static org.assertj.core.api.Assertions.assertThat;

import care.plumbline.domain.plan.PlanItem;
import care.plumbline.domain.plan.PlanSuggestions.Suggestion;
import care.plumbline.domain.scheduling.VisitId;
import care.plumbline.testing.As;
import care.plumbline.testing.Bookings;
import care.plumbline.testing.Browser;
import care.plumbline.testing.Charting;
import care.plumbline.testing.Interviews;
import care.plumbline.testing.Persons;
import care.plumbline.testing.ViewTest;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ViewTest
class ChartViewTest {

    private static final String HELP_FAST = "When to get help fast";

    @Autowired
    private Persons persons;

    @Autowired
    private Bookings bookings;

    @Autowired
    private Charting charting;

    private As lee;
    private VisitId visit;

    @BeforeEach
    void aVisitIsUnderWay() {
        lee = persons.lee();
        visit = bookings.books(
                persons.patient(), bookings.openTimes(persons.leeId()).getFirst());
        charting.starts(lee, visit);
    }

    @Test
    void chartSaysWhoseItIsAndWhatCompletingDoes(Browser browser) {
        opened(browser);

        assertThat(browser.heading()).isEqualTo("Note and plan");
        assertThat(browser.text())
                .contains("Sam Doe")
                .contains("The visit is under way. Completing it charges what was authorized.")
                .contains("Visit note")
                .contains("Treatment plan");
        assertThat(browser.follows("Back to the intake").heading()).isEqualTo("Intake");
    }

    @Test
    void noteIsSavedWhileItIsWritten(Browser browser) {
        opened(browser).types(TextArea.class, "Note", "No red flags. <script>alert(1)</script>");

        assertThat(browser.text()).contains("Saved");
        opened(browser.close().usedBy(lee));
        assertThat(browser.field(TextArea.class, "Note").getValue())
                .isEqualTo("No red flags. <script>alert(1)</script>");
    }

    @Test
    void noteThatIsTooLongIsNotSavedAndNotLost(Browser browser) {
        opened(browser).types(TextArea.class, "Note", "x".repeat(20_001));

        assertThat(browser.problemAt(TextArea.class, "Note"))
                .isEqualTo("The note is too long. Keep it under 20,000 characters.");
        assertThat(browser.text()).contains("Not saved");
        assertThat(browser.field(TextArea.class, "Note").getValue()).hasSize(20_001);
    }

    @Test
    void noteChangedInAnotherWindowIsNotOverwritten(Browser browser) {
        opened(browser);
        charting.notes(lee, visit, "Written elsewhere");

        browser.types(TextArea.class, "Note", "Written here");

        assertThat(browser.problemAt(TextArea.class, "Note"))
                .isEqualTo("The note was changed in another window. Copy your text, then reload.");
        assertThat(browser.field(TextArea.class, "Note").getValue()).isEqualTo("Written here");
        assertThat(opened(browser.usedBy(lee)).field(TextArea.class, "Note").getValue())
                .isEqualTo("Written elsewhere");
    }

    @Test
    void emptyNoteIsNotSigned(Browser browser) {
        opened(browser).clicks("Sign the note");

        assertThat(browser.text()).contains("Write the note before you sign it.");
        assertThat(browser.field(TextArea.class, "Note").isReadOnly()).isFalse();
    }

    @Test
    void signedNoteIsReadOnly(Browser browser) {
        opened(browser).types(TextArea.class, "Note", "Mechanical low back pain.");

        browser.clicks("Sign the note");

        assertThat(browser.text()).contains("Signed. A signed note does not change.");
        assertThat(browser.field(TextArea.class, "Note").isReadOnly()).isTrue();
        assertThat(browser.field(TextArea.class, "Note").getValue()).isEqualTo("Mechanical low back pain.");
        assertThat(browser.hasButton("Sign the note")).isFalse();
    }

    @Test
    void suggestedItemsAreOfferedWithTheirSources(Browser browser) {
        opened(browser);

        assertThat(browser.field(Checkbox.class, HELP_FAST).getValue()).isTrue();
        assertThat(browser.field(TextArea.class, "Text of " + HELP_FAST).getValue())
                .startsWith("Go to the ER or call 911");
        assertThat(browser.text())
                .contains("Suggested by the intake.")
                .contains("Sources: ")
                .doesNotContain("SEED-", "ACP2017");
    }

    @Test
    void itemsTheAnswersSpeakAgainstAreNamedAndNotOffered(Browser browser) {
        var hurting = persons.patientAnswering(
                Interviews.with("pain.now=8; pain.worst=8; pain.location=lower-left; ham.tight=right-more"));
        visit = bookings.books(hurting, bookings.openTimes(persons.leeId()).get(5));
        charting.starts(lee, visit);
        var against = charting.draft(lee, visit).suggestions().stream()
                .filter(Suggestion::contraindicated)
                .map(Suggestion::item)
                .map(PlanItem::title)
                .toList();

        opened(browser);

        assertThat(against).isNotEmpty();
        assertThat(browser.text())
                .contains("Not offered: the answers speak against it")
                .contains(against);
        assertThat(browser.boxLabels()).contains(HELP_FAST).doesNotContainAnyElementsOf(against);
    }

    @Test
    void leavingAnItemSavesTheDraftAtOnce(Browser browser) {
        opened(browser);
        var offered = browser.tickedBoxes();

        browser.ticks(offered.getLast(), false);

        assertThat(browser.text()).contains("Draft saved with " + (offered.size() - 1) + " items");
        assertThat(opened(browser.usedBy(lee)).tickedBoxes())
                .containsExactlyElementsOf(offered.subList(0, offered.size() - 1));
    }

    @Test
    void doctorsWordsAreSavedAndAreNotLostWhenTheyAreTooMany(Browser browser) {
        opened(browser).types(TextArea.class, "Text of " + HELP_FAST, "Call 911 when it gets worse.");
        assertThat(browser.text()).contains("Draft saved with ");

        browser.types(TextArea.class, "Text of " + HELP_FAST, "x".repeat(10_000));

        assertThat(browser.text()).contains("Give “When to get help fast” a text of up to 2,000 characters.");
        assertThat(browser.field(TextArea.class, "Text of " + HELP_FAST).getValue())
                .hasSize(10_000);
        assertThat(opened(browser.usedBy(lee))
                        .field(TextArea.class, "Text of " + HELP_FAST)
                        .getValue())
                .isEqualTo("Call 911 when it gets worse.");
    }

    @Test
    void planWithoutTheWarningSignsIsNotSigned(Browser browser) {
        opened(browser).ticks(HELP_FAST, false);

        browser.clicks("Sign the plan");

        assertThat(browser.text()).contains("Keep “When to get help fast” in the plan, and save it, before you sign.");
        assertThat(browser.hasButton("Sign the plan")).isTrue();
    }

    @Test
    void signedPlanIsReadOnly(Browser browser) {
        opened(browser).clicks("Sign the plan");

        assertThat(browser.text())
                .contains("The plan is signed. The patient can read it now.")
                .contains("Signed. A signed plan does not change.")
                .contains("Go to the ER or call 911");
        assertThat(browser.boxLabels()).isEmpty();
        assertThat(browser.hasButton("Save draft")).isFalse();
    }

    @Test
    void completedVisitSaysSo(Browser browser) {
        opened(browser).clicks("Complete the visit");

        assertThat(browser.text()).contains("The visit is complete.").doesNotContain("under way");
        assertThat(browser.hasButton("Complete the visit")).isFalse();
        assertThat(opened(browser.usedBy(lee)).text()).contains("The visit is complete.");
    }

    @Test
    void visitThatWasNotStartedLeadsToItsIntake(Browser browser) {
        visit = bookings.books(
                persons.patient(), bookings.openTimes(persons.leeId()).get(5));

        opened(browser);

        assertThat(browser.heading()).isEqualTo("Intake");
    }

    @Test
    void visitOfAnotherDoctorIsAsMissingAsOneThatIsNot(Browser browser) {
        browser.usedBy(persons.ortiz());

        var theirs = browser.goesTo("doctor/chart/" + visit.value()).wholeText();
        var missing = browser.goesTo("doctor/chart/" + UUID.randomUUID()).wholeText();

        assertThat(theirs).contains("We cannot find this page").isEqualTo(missing);
    }

    private Browser opened(Browser browser) {
        return browser.usedBy(lee).goesTo("doctor/chart/" + visit.value());
    }
}
