package care.plumbline.portal.visit;

import static org.assertj.core.api.Assertions.assertThat;

import care.plumbline.domain.scheduling.VisitId;
import care.plumbline.domain.scheduling.availability.OpenTime;
import care.plumbline.domain.visit.CompleteVisit;
import care.plumbline.portal.i18n.Formats;
import care.plumbline.testing.As;
import care.plumbline.testing.Bookings;
import care.plumbline.testing.Browser;
import care.plumbline.testing.Charting;
import care.plumbline.testing.Interviews;
import care.plumbline.testing.Persons;
import care.plumbline.testing.TestClock;
import care.plumbline.testing.ViewTest;
import care.plumbline.triage.intake.SubmitIntake;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ViewTest
class VisitViewTest {

    private static final ZoneId CLINIC = ZoneId.of("America/New_York");

    @Autowired
    private Persons persons;

    @Autowired
    private Bookings bookings;

    @Autowired
    private Charting charting;

    @Autowired
    private CompleteVisit completeVisit;

    @Autowired
    private Interviews interviews;

    @Autowired
    private SubmitIntake submitting;

    @Autowired
    private TestClock clock;

    private As patient;
    private OpenTime time;
    private VisitId visit;

    @BeforeEach
    void aVisitIsBooked() {
        patient = persons.patient();
        time = bookings.openTimes(persons.leeId()).getFirst();
        visit = bookings.books(patient, time);
    }

    @Test
    void bookedVisitShowsItsFactsAndWhatHappensNext(Browser browser) {
        var start = time.slot().start();

        browser.usedBy(patient).goesTo(address());

        assertThat(browser.heading()).isEqualTo("Your visit is booked");
        assertThat(browser.text())
                .contains(Formats.dayAndTime(start, CLINIC, Locale.US) + " Eastern Time")
                .contains("Doctor Dr. Anna Lee")
                .contains("When " + Formats.dayAndTime(start, CLINIC, Locale.US) + " to "
                        + Formats.time(time.slot().end(), CLINIC, Locale.US) + ", Eastern Time")
                .contains("How The doctor calls you at (512) 555-0143")
                .contains("State Texas")
                .contains("What happens next")
                .contains("Change or call off")
                .contains("Questions? Call the clinic at (512) 555-0100");
        assertThat(browser.link("(512) 555-0100")).isEqualTo("tel:+15125550100");
        assertThat(browser.follows("See the receipt").heading()).isEqualTo("Receipt");
    }

    @Test
    void patientChecksInWithinADayAndTheDoctorReadsWhatChangedSinceTheReview(Browser browser) {
        browser.usedBy(patient).goesTo(address());
        assertThat(browser.hasButton("Say how I am now")).isTrue();
        var lee = persons.lee();
        browser.usedBy(lee).goesTo("doctor/visits/" + visit.value());
        assertThat(browser.text()).doesNotContain("Answered differently since booking");
        clock.advance(Duration.ofMinutes(1));

        browser.usedBy(patient).goesTo(address()).clicks("Say how I am now");
        assertThat(browser.address()).isEqualTo("check/emergency-signs");
        interviews.goesOn(patient, Interviews.with("sys.fever=recent-gone; pain.location=lower-left"));
        patient.run(submitting::submit);
        browser.goesTo("result");
        assertThat(browser.heading()).isEqualTo("See a doctor in the next 3 days");
        browser.clicks("Back to my visit");
        assertThat(browser.text()).contains("Thank you. You have told us how you are now.");

        browser.usedBy(lee).goesTo("doctor/visits/" + visit.value());
        assertThat(browser.text())
                .contains("Newer result: Priority, within 3 days")
                .containsSubsequence(
                        "Answered differently since booking",
                        "Have you had a fever or shaking chills with this back pain?",
                        "Yes, in the last 2 weeks, but it is gone",
                        "changed since you reviewed");
    }

    @Test
    void farFromItsTimeThereIsNothingToCheckIn(Browser browser) {
        var another = persons.patient();
        var later = bookings.books(another, bookings.openTimes(persons.leeId()).getLast());

        browser.usedBy(another).goesTo("visits/" + later.value());

        assertThat(browser.hasButton("Say how I am now")).isFalse();
    }

    @Test
    void visitCanBeTakenIntoACalendar(Browser browser) {
        browser.usedBy(patient).goesTo(address());

        assertThat(browser.hasLink("Add to your calendar")).isTrue();
        assertThat(browser.link("Add to your calendar")).contains("VAADIN/dynamic/resource");
    }

    @Test
    void visitUnderWayHasNothingToCancelOrToCalendar(Browser browser) {
        charting.starts(persons.lee(), visit);

        browser.usedBy(patient).goesTo(address());

        assertThat(browser.heading()).isEqualTo("Your visit is under way");
        assertThat(browser.hasLink("Add to your calendar")).isFalse();
        assertThat(browser.text()).doesNotContain("cancel");
    }

    @Test
    void completedVisitLeadsToItsPlan(Browser browser) {
        charting.signsWhatIsSuggested(persons.lee(), visit);
        persons.lee().run(actor -> completeVisit.complete(actor, visit));

        browser.usedBy(patient).goesTo(address());

        assertThat(browser.heading()).isEqualTo("Your visit is complete");
        assertThat(browser.clicks("Read your treatment plan").heading()).isEqualTo("Your treatment plan");
    }

    @Test
    void visitOfSomebodyElseIsAsMissingAsOneThatIsNot(Browser browser) {
        browser.usedBy(persons.patient());

        var theirs = browser.goesTo(address()).wholeText();
        var missing = browser.goesTo("visits/" + UUID.randomUUID()).wholeText();
        var noId = browser.goesTo("visits/none").wholeText();

        assertThat(theirs)
                .contains("We cannot find this page")
                .contains("The link may be old, or you may need to sign in.")
                .isEqualTo(missing)
                .isEqualTo(noId);
        assertThat(browser.title()).isEqualTo("We cannot find this page · Plumbline");
    }

    @Test
    void factsAreInSpanish(Browser browser) {
        browser.inSpanish().usedBy(patient).goesTo(address());

        assertThat(browser.heading()).isEqualTo("Su consulta está reservada");
        assertThat(browser.text()).contains("Dr. Anna Lee").doesNotContain("Your visit");
    }

    private String address() {
        return "visits/" + visit.value();
    }
}
