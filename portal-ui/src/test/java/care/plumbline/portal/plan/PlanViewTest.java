package care.plumbline.portal.plan;

import static org.assertj.core.api.Assertions.assertThat;

import care.plumbline.domain.plan.PlanId;
import care.plumbline.domain.plan.PlanItem;
import care.plumbline.domain.plan.SignPlan;
import care.plumbline.domain.scheduling.VisitId;
import care.plumbline.testing.As;
import care.plumbline.testing.Bookings;
import care.plumbline.testing.Browser;
import care.plumbline.testing.Charting;
import care.plumbline.testing.Persons;
import care.plumbline.testing.ViewTest;
import java.util.ArrayList;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ViewTest
class PlanViewTest {

    @Autowired
    private Persons persons;

    @Autowired
    private Bookings bookings;

    @Autowired
    private Charting charting;

    @Autowired
    private SignPlan signPlan;

    private As patient;
    private As lee;
    private VisitId visit;

    @BeforeEach
    void aVisitIsBooked() {
        lee = persons.lee();
        patient = persons.patient();
        visit = bookings.books(patient, bookings.openTimes(persons.leeId()).getFirst());
    }

    @Test
    void signedPlanSaysWhoSignedItForWhomAndWhenToGetHelpFirst(Browser browser) {
        var plan = charting.signsWhatIsSuggested(lee, visit);

        browser.usedBy(patient).goesTo(address(plan));

        assertThat(browser.heading()).isEqualTo("Your treatment plan");
        assertThat(browser.text())
                .contains("For Sam Doe")
                .contains("Signed by Dr. Anna Lee, MD, Physical Medicine and Rehabilitation, on ")
                .containsSubsequence("Get help fast", "Go to the ER or call 911 if you", "Keep moving")
                .doesNotContain("English until");
        assertThat(browser.hasButton("Print or save")).isTrue();
        assertThat(browser.follows("Back").heading()).isEqualTo("Your visit is under way");
    }

    @Test
    void doctorsOwnWordsAreShownAsWords(Browser browser) {
        charting.starts(lee, visit);
        var items = new ArrayList<>(charting.draft(lee, visit).chosen());
        var last = items.removeLast();
        items.add(new PlanItem(
                last.code(), "en", last.title(), "<script>alert(1)</script> Walk to the lake.", last.cite()));
        charting.writes(lee, visit, items);
        var plan = lee.get(actor -> signPlan.sign(actor, visit));

        browser.usedBy(patient).goesTo(address(plan));

        assertThat(browser.text()).contains("<script>alert(1)</script> Walk to the lake.");
    }

    @Test
    void spanishReadersGetTheCataloguesSpanishAndAreToldNobodyReviewedIt(Browser browser) {
        var plan = charting.signsWhatIsSuggested(lee, visit);

        browser.inSpanish().usedBy(patient).goesTo(address(plan));

        assertThat(browser.text())
                .contains("Ningún profesional clínico ha revisado estos textos todavía.")
                .contains("llame al 911")
                .doesNotContain("Keep moving", "Go to the ER or call 911 if you", "están en inglés");
    }

    @Test
    void doctorsOwnWordsStayInTheirLanguageAndAreMarkedSo(Browser browser) {
        charting.starts(lee, visit);
        var items = new ArrayList<>(charting.draft(lee, visit).chosen());
        var last = items.removeLast();
        items.add(new PlanItem(last.code(), "en", last.title(), "Walk to the lake.", last.cite()));
        charting.writes(lee, visit, items);
        var plan = lee.get(actor -> signPlan.sign(actor, visit));

        browser.inSpanish().usedBy(patient).goesTo(address(plan));

        assertThat(browser.text())
                .contains("Estos textos están en inglés hasta que su español esté listo.")
                .contains("Walk to the lake.");
    }

    @Test
    void unsignedAndForeignAndMissingPlansLookTheSame(Browser browser) {
        charting.starts(lee, visit);
        charting.writesWhatIsSuggested(lee, visit);
        var draft = charting.draft(lee, visit).plan();

        var unsigned = browser.usedBy(patient).goesTo(address(draft)).wholeText();
        var missing = browser.goesTo(address(new PlanId(UUID.randomUUID()))).wholeText();
        lee.run(actor -> signPlan.sign(actor, visit));
        var foreign = browser.usedBy(persons.patient()).goesTo(address(draft)).wholeText();

        assertThat(unsigned)
                .contains("We cannot find this page")
                .isEqualTo(missing)
                .isEqualTo(foreign);
    }

    private static String address(PlanId plan) {
        return "plans/" + plan.value();
    }
}
