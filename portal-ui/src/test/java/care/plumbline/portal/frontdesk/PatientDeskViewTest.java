package care.plumbline.portal.frontdesk;

import static org.assertj.core.api.Assertions.assertThat;

import care.plumbline.billing.money.Money;
import care.plumbline.domain.scheduling.availability.OpenTime;
import care.plumbline.domain.shared.Role;
import care.plumbline.portal.i18n.Formats;
import care.plumbline.testing.As;
import care.plumbline.testing.Bookings;
import care.plumbline.testing.Browser;
import care.plumbline.testing.Jobs;
import care.plumbline.testing.Persons;
import care.plumbline.testing.Tables;
import care.plumbline.testing.TestClock;
import care.plumbline.testing.ViewTest;
import care.plumbline.triage.protocol.Disposition;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ViewTest
class PatientDeskViewTest {

    private static final ZoneId CLINIC = ZoneId.of("America/New_York");
    private static final String ASKED = "The person asked on the phone";
    private static final String SEEN_TODAY = "I understand I need to be seen in person today.";

    @Autowired
    private Persons persons;

    @Autowired
    private Bookings bookings;

    @Autowired
    private Jobs jobs;

    @Autowired
    private Tables tables;

    @Autowired
    private TestClock clock;

    private As coordinator;
    private As patient;

    @BeforeEach
    void somebodyIsOnThePhone() {
        coordinator = persons.somebody(Role.CARE_COORDINATOR);
        patient = persons.patient();
    }

    @Test
    void nothingIsShownBeforeSomebodySaysWhy(Browser browser) {
        browser.usedBy(coordinator).goesTo(address(patient));

        assertThat(browser.heading()).isEqualTo("Helping one patient");
        assertThat(browser.text()).doesNotContain("Sam", "Doe", "555");
        assertThat(browser.radios())
                .containsExactly(
                        ASKED,
                        "The clinic or the doctor cannot hold what was booked",
                        "The person cannot use the portal");
        browser.clicks("Go on");
        assertThat(browser.problems()).containsExactly("Choose why you act for this person");
        assertThat(opened()).isZero();
    }

    @Test
    void reasonOpensTheRecordAndStandsInTheTrail(Browser browser) {
        browser.usedBy(coordinator)
                .goesTo(address(patient))
                .picks("The person cannot use the portal")
                .clicks("Go on");

        assertThat(browser.address()).isEqualTo(address(patient));
        assertThat(browser.query().getQueryString()).isEqualTo("why=CANNOT_USE_PORTAL");
        assertThat(browser.heading()).isEqualTo("Helping Sam Doe");
        assertThat(browser.title()).doesNotContain("Sam");
        assertThat(browser.text())
                .contains("You act for Sam Doe: the person cannot use the portal.")
                .contains("Name Sam Doe", "Phone (512) 555-0143", "Language English")
                .contains(Formats.date(
                        LocalDate.parse(tables.text(
                                "select birth_date::text from care.patient where id = ?",
                                persons.idOf(patient).value())),
                        Locale.US))
                .contains("No visits yet.");
        // The record, and the messages below it.
        assertThat(opened()).isEqualTo(2);
        assertThat(reasonOf("OPENED", persons.idOf(patient).value())).isEqualTo("CANNOT_USE_PORTAL");
    }

    @Test
    void reasonNobodyKnowsIsAskedForAgain(Browser browser) {
        browser.usedBy(coordinator).goesTo(address(patient) + "?why=BECAUSE");

        assertThat(browser.heading()).isEqualTo("Helping one patient");
    }

    @Test
    void nobodyIsFoundBehindAnAccountWithoutAPatient(Browser browser) {
        browser.usedBy(coordinator);

        assertThat(browser.goesTo("staff/desk/patients/" + UUID.randomUUID()).heading())
                .isEqualTo("We cannot find this page");
        assertThat(browser.goesTo("staff/desk/patients/sam").heading()).isEqualTo("We cannot find this page");
        assertThat(browser.goesTo(address(coordinator)).heading()).isEqualTo("We cannot find this page");
    }

    @Test
    void visitIsMovedToATimeAndDoctorOfTheList(Browser browser) {
        var visit = bookings.books(patient, aTimeAfter(Duration.ofHours(30)));
        var to = bookings.openTimes(persons.ortizId()).getLast();
        helps(browser);
        assertThat(browser.text()).contains("Pacific Time");

        browser.clicks("Move").chooses("Doctor", "Dr. Miguel Ortiz").picks(dayOf(to));
        assertThat(browser.text()).contains("All times are in Pacific Time.");
        browser.clicksLabelled(moveTo(to));

        assertThat(browser.text())
                .contains("Moved. The patient gets a message with the new time.")
                .contains(Formats.dayAndTime(to.slot().start(), Bookings.ZONE, Locale.US), "With Dr. Miguel Ortiz");
        assertThat(browser.hasButton("Leave it as it is")).isFalse();
        assertThat(tables.text("select doctor_id::text from care.visit where id = ?", visit.value()))
                .isEqualTo(persons.ortizId().value().toString());
        assertThat(reasonOf("MOVED", visit.value())).isEqualTo("PERSON_ASKED");
    }

    @Test
    void messagesAndWhatBecameOfThemAreThere(Browser browser) {
        bookings.books(patient, aTimeAfter(Duration.ofHours(30)));
        jobs.runDue();

        helps(browser);

        assertThat(browser.text()).contains("Messages to this patient").containsPattern("Visit booked .{0,60}Sent");
    }

    @Test
    void timeTakenMeanwhileKeepsDayAndDoctorAndNamesTheNearestTimes(Browser browser) {
        var visit = bookings.books(patient, aTimeAfter(Duration.ofHours(30)));
        var ortiz = bookings.openTimes(persons.ortizId());
        var to = ortiz.getLast();
        helps(browser).clicks("Move").chooses("Doctor", "Dr. Miguel Ortiz").picks(dayOf(to));
        bookings.holds(persons.patient(), to);

        browser.clicksLabelled(moveTo(to));

        var nearest = ortiz.get(ortiz.size() - 2);
        assertThat(browser.text())
                .contains("Somebody just took this time. Nearest open times: ")
                .contains(Formats.dayAndTime(nearest.slot().start(), Bookings.ZONE, Locale.US)
                        + " Pacific Time, by phone, with Dr. Miguel Ortiz.");
        assertThat(browser.pickedAmong(dayOf(to))).isEqualTo(dayOf(to));
        assertThat(browser.buttonLabels())
                .doesNotContain(moveTo(to))
                .noneMatch(label -> label.contains("Dr. Anna Lee: move"));
        browser.clicksLabelled(moveTo(nearest));
        assertThat(tables.text("select starts_at::text from care.visit where id = ?", visit.value()))
                .isEqualTo(tables.text(
                        "select ?::timestamptz::text", nearest.slot().start().toString()));
    }

    @Test
    void earlyCallingOffIsFree(Browser browser) {
        var visit = bookings.books(patient, aTimeAfter(Duration.ofHours(30)));
        helps(browser).clicks("Call off").picks("Patient: feels better");
        var kept = Money.usd(Long.parseLong(
                tables.text("select amount_minor from billing.payment where visit_id = ?", visit.value())));
        assertThat(browser.text())
                .contains("Calling it off costs the patient nothing.")
                .contains("The bank lets go of " + Formats.amount(kept, Locale.US));

        browser.clicks("Call off and charge nothing ($0.00)");

        assertThat(browser.text()).contains("Called off. The patient gets a message.", "Called off");
        assertThat(browser.hasButton("Move")).isFalse();
        assertThat(tables.text("select cancel_reason from care.visit where id = ?", visit.value()))
                .isEqualTo("FEELS_BETTER");
        assertThat(reasonOf("CANCELLED", visit.value())).isEqualTo("PERSON_ASKED");
    }

    @Test
    void lateCallingOffShowsTheFeeFirstAndTheClinicsReasonIsFree(Browser browser) {
        var time = aTimeAfter(Duration.ofHours(30));
        var visit = bookings.books(patient, time);
        clock.set(time.slot().start().minus(Duration.ofHours(3)));
        helps(browser).clicks("Call off").picks("Clinic: the doctor cannot hold it");
        assertThat(browser.buttons()).contains("Call off and charge nothing ($0.00)");

        browser.picks("Patient: the cost");

        var freeUntil = time.slot().start().minus(Duration.ofHours(24));
        assertThat(browser.text())
                .contains("Calling it off now costs the patient $15.00. It was free until "
                        + Formats.dayAndTime(freeUntil, Bookings.ZONE, Locale.US) + ", Pacific Time.");
        assertThat(browser.buttons())
                .contains("Call off and charge $15.00")
                .doesNotContain("Call off and charge nothing ($0.00)");
        browser.clicks("Call off and charge $15.00");
        jobs.runDue();
        assertThat(tables.text("select status from care.visit where id = ?", visit.value()))
                .isEqualTo("CANCELLED");
    }

    @Test
    void costThatGrewMeanwhileIsShownAgainBeforeItIsCharged(Browser browser) {
        var time = aTimeAfter(Duration.ofHours(30));
        var visit = bookings.books(patient, time);
        helps(browser).clicks("Call off").picks("Patient: another reason");
        clock.set(time.slot().start().minus(Duration.ofHours(3)));

        browser.clicks("Call off and charge nothing ($0.00)");

        assertThat(browser.text()).contains("Calling this visit off costs more now than we showed you.");
        assertThat(tables.text("select status from care.visit where id = ?", visit.value()))
                .isEqualTo("BOOKED");
        browser.clicks("Call off and charge $15.00");
        assertThat(tables.text("select status from care.visit where id = ?", visit.value()))
                .isEqualTo("CANCELLED");
    }

    @Test
    void patientIsAskedToChooseAnotherTimeOnce(Browser browser) {
        var visit = bookings.books(patient, aTimeAfter(Duration.ofHours(30)));
        browser.usedBy(coordinator).goesTo(address(patient) + "?why=CLINIC_CHANGED");

        browser.clicks("Ask to choose another time");

        assertThat(browser.text()).contains("Asked. The patient gets a message", "Asked to move");
        assertThat(browser.hasButton("Ask to choose another time")).isFalse();
        assertThat(reasonOf("ASKED_TO_MOVE", visit.value())).isEqualTo("CLINIC_CHANGED");
    }

    @Test
    void timeIsKeptForThePatientForTwoHoursAndLetGo(Browser browser) {
        var time = aTimeAfter(Duration.ofHours(20));
        helps(browser);
        assertThat(browser.text()).contains("The patient will be in Texas during the visit.");
        browser.clicks("Show open times").picks(Formats.day(time.slot().start(), CLINIC, Locale.US));
        assertThat(browser.text()).contains("All times are in Eastern Time.");

        browser.clicksLabelled(keep(time));

        var until = clock.instant().plus(Duration.ofHours(2));
        assertThat(browser.text())
                .contains("The time is kept. The patient gets a message")
                .contains(Formats.dayAndTime(time.slot().start(), CLINIC, Locale.US) + " with " + time.doctorName()
                        + " is kept until " + Formats.time(until, CLINIC, Locale.US) + ", Eastern Time.");
        var patientId = persons.idOf(patient).value();
        assertThat(tables.texts(
                        "select behalf_reason from care.audit_event where action = 'HELD' and patient_id = ?",
                        patientId))
                .containsExactly("PERSON_ASKED");
        browser.clicks("Let this time go");
        assertThat(browser.text())
                .contains("The time is open for others again.")
                .doesNotContain("A time is kept");
        assertThat(tables.count("care.claim where patient_id = ?", patientId)).isZero();
    }

    @Test
    void bridgeNeedsThePersonsWord(Browser browser) {
        patient = persons.patient(Disposition.URGENT_SAME_DAY);
        var time = bookings.openTimes().getFirst();
        helps(browser);
        assertThat(browser.text()).contains("Only times in the next 4 hours can be kept");
        browser.clicks("Show open times");

        browser.clicksLabelled(keep(time));
        assertThat(browser.text()).contains("Read the sentence to the person and tick the box.");
        browser.ticks(SEEN_TODAY).clicksLabelled(keep(time));

        assertThat(browser.text()).contains("A time is kept");
    }

    @Test
    void blockIsSaidInWordsForThePhoneWithoutAClinicalOne(Browser browser) {
        clock.advance(Duration.ofHours(25));

        helps(browser);

        assertThat(browser.text()).contains("Nothing can be booked yet. Say: “Your answers are more than a day old.");
        assertThat(browser.hasButton("Show open times")).isFalse();
    }

    @Test
    void recordIsReadInSpanish(Browser browser) {
        bookings.books(patient, aTimeAfter(Duration.ofHours(30)));
        browser.inSpanish();

        helps(browser).clicks("Cancelar").picks("Paciente: el costo");

        assertThat(browser.text()).contains("Usted actúa en nombre de Sam Doe", "Cancelarla no le cuesta nada");
    }

    private Browser helps(Browser browser) {
        return browser.usedBy(coordinator).goesTo(address(patient) + "?why=PERSON_ASKED");
    }

    private static String address(As person) {
        return "staff/desk/patients/" + person.actor().requireAccount().value();
    }

    private long opened() {
        return tables.count(
                "care.audit_event where action = 'OPENED' and actor_account = ?",
                coordinator.actor().requireAccount().value());
    }

    private String reasonOf(String action, UUID record) {
        return tables.text(
                "select distinct behalf_reason from care.audit_event where action = ? and record_id = ? and actor_account = ?",
                action,
                record,
                coordinator.actor().requireAccount().value());
    }

    private OpenTime aTimeAfter(Duration later) {
        var earliest = clock.instant().plus(later);
        return bookings.openTimes().stream()
                .filter(time -> time.slot().start().isAfter(earliest))
                .findFirst()
                .orElseThrow();
    }

    private static String dayOf(OpenTime time) {
        return Formats.day(time.slot().start(), Bookings.ZONE, Locale.US);
    }

    private static String moveTo(OpenTime time) {
        return Formats.dayAndTime(time.slot().start(), Bookings.ZONE, Locale.US) + " with " + time.doctorName()
                + ": move the visit there";
    }

    private static String keep(OpenTime time) {
        return Formats.dayAndTime(time.slot().start(), CLINIC, Locale.US) + " with " + time.doctorName()
                + ": keep it for the patient";
    }
}
