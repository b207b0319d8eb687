package care.plumbline.portal.visit;

import static org.assertj.core.api.Assertions.assertThat;

import care.plumbline.portal.i18n.Formats;
import care.plumbline.testing.Bookings;
import care.plumbline.testing.Browser;
import care.plumbline.testing.Charting;
import care.plumbline.testing.Persons;
import care.plumbline.testing.ViewTest;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ViewTest
class VisitsViewTest {

    @Autowired
    private Persons persons;

    @Autowired
    private Bookings bookings;

    @Autowired
    private Charting charting;

    @Test
    void withoutVisitsItSaysHowToBookOne(Browser browser) {
        browser.usedBy(persons.patient()).goesTo("visits");

        assertThat(browser.heading()).isEqualTo("Your visits");
        assertThat(browser.text()).contains("No visits yet").contains("Your visits show up here after you book.");
        assertThat(browser.clicks("Start your back pain check").address()).isEqualTo("start");
    }

    @Test
    void bookedVisitShowsDayDoctorAndStatusAndLeadsToItsFacts(Browser browser) {
        var patient = persons.patient();
        var time = bookings.openTimes().getFirst();
        bookings.books(patient, time);

        browser.usedBy(patient).goesTo("visits");

        assertThat(browser.text())
                .contains(Formats.dayAndTime(time.slot().start(), ZoneId.of("America/New_York"), Locale.US) + " With "
                        + time.doctorName() + " Booked")
                .doesNotContain("No visits yet");
        assertThat(browser.hasLink("Read your treatment plan")).isFalse();
        assertThat(browser.follows("See this visit").heading()).isEqualTo("Your visit is booked");
    }

    @Test
    void visitWithASignedPlanLeadsToThePlan(Browser browser) {
        var patient = persons.patient();
        var visit = bookings.books(patient, bookings.openTimes(persons.leeId()).getFirst());
        charting.signsWhatIsSuggested(persons.lee(), visit);

        browser.usedBy(patient).goesTo("visits");

        assertThat(browser.text()).contains("Under way");
        assertThat(browser.follows("Read your treatment plan").heading()).isEqualTo("Your treatment plan");
    }

    @Test
    void visitsOfOthersAreNotThere(Browser browser) {
        bookings.books(persons.patient(), bookings.openTimes().getFirst());

        browser.usedBy(persons.patient()).goesTo("visits");

        assertThat(browser.text()).contains("No visits yet");
    }

    @Test
    void frameOffersVisitsAndSigningOut(Browser browser) {
        browser.usedBy(persons.patient()).goesTo("visits");

        assertThat(browser.link("Your visits")).isEqualTo("/visits");
        assertThat(browser.hasButton("Sign out")).isTrue();
        assertThat(browser.hasLink("Sign in")).isFalse();
        assertThat(browser.link("Call 911.")).isEqualTo("tel:911");
        assertThat(browser.link("Español")).isEqualTo("/visits?lang=es");
    }
}
