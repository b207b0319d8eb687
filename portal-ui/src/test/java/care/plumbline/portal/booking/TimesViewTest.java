package care.plumbline.portal.booking;

import static org.assertj.core.api.Assertions.assertThat;

import care.plumbline.domain.scheduling.availability.OpenTime;
import care.plumbline.portal.i18n.Formats;
import care.plumbline.testing.As;
import care.plumbline.testing.Bookings;
import care.plumbline.testing.Browser;
import care.plumbline.testing.Interviews;
import care.plumbline.testing.Persons;
import care.plumbline.testing.Tables;
import care.plumbline.testing.TestClock;
import care.plumbline.testing.ViewTest;
import care.plumbline.triage.protocol.Disposition;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ViewTest
class TimesViewTest {

    private static final ZoneId CLINIC = ZoneId.of("America/New_York");
    private static final String SEEN_TODAY = "I understand I need to be seen in person today.";

    @Autowired
    private Persons persons;

    @Autowired
    private Interviews interviews;

    @Autowired
    private Bookings bookings;

    @Autowired
    private Tables tables;

    @Autowired
    private TestClock clock;

    @Test
    void timesAreShownByDayInAZoneThatIsSaid(Browser browser) {
        browser.usedBy(persons.clearedVisitor()).goesTo("book/times");

        assertThat(browser.heading()).isEqualTo("Choose a time");
        assertThat(browser.text())
                .contains("Step 2 of 4: Book")
                .contains("Doctors with a license in Texas.")
                .contains("All times are in Eastern Time.")
                .contains("Dr. Anna Lee MD, Physical Medicine and Rehabilitation · Speaks English")
                .contains("Dr. Miguel Ortiz MD, Physical Medicine and Rehabilitation · Speaks English, Spanish");
        assertThat(browser.radios()).hasSize(7).first().isEqualTo(dayOf(first()));
        assertThat(browser.pickedAmong(dayOf(first()))).isEqualTo(dayOf(first()));
    }

    @Test
    void timesAreThoseOfTheBrowsersZone(Browser browser) {
        var start = first().slot().start();

        browser.inZone("America/Los_Angeles").usedBy(persons.clearedVisitor()).goesTo("book/times");

        assertThat(browser.text()).contains("All times are in Pacific Time.");
        assertThat(browser.buttonLabels())
                .first()
                .asString()
                .startsWith(Formats.dayAndTime(start, ZoneId.of("America/Los_Angeles"), Locale.US));
    }

    @Test
    void zoneNobodyKnowsBecomesThatOfTheClinic(Browser browser) {
        browser.inZone("Mars/Olympus").usedBy(persons.clearedVisitor()).goesTo("book/times");

        assertThat(browser.text()).contains("All times are in Eastern Time.");
    }

    @Test
    void everyTimeSaysDayTimeAndDoctorInFull(Browser browser) {
        var time = first();

        browser.usedBy(persons.clearedVisitor()).goesTo("book/times");

        assertThat(browser.buttonLabels())
                .contains(labelOf(time))
                .allMatch(label ->
                        label.matches("Monday, \\w+ \\d+, \\d+:\\d\\d [AP]M Eastern Time, by phone, with Dr\\. .+"));
    }

    @Test
    void anotherDayShowsItsTimesOnly(Browser browser) {
        var later = bookings.openTimes().stream()
                .filter(time -> !dayOf(time).equals(dayOf(first())))
                .findFirst()
                .orElseThrow();
        browser.usedBy(persons.clearedVisitor()).goesTo("book/times");

        browser.picks(dayOf(later));

        assertThat(browser.buttonLabels()).contains(labelOf(later)).allMatch(label -> label.startsWith(dayOf(later)));
        assertThat(browser.text()).contains(" times on " + dayOf(later));
    }

    @Test
    void chosenTimeIsHeldAndAnAccountComesNext(Browser browser) {
        var time = first();
        browser.usedBy(persons.clearedVisitor()).goesTo("book/times");

        browser.clicksLabelled(labelOf(time));

        assertThat(browser.address()).isEqualTo("book/account");
        assertThat(browser.text())
                .contains("We hold " + Formats.dayAndTime(time.slot().start(), CLINIC, Locale.US) + " with "
                        + time.doctorName() + " for you until ");
    }

    @Test
    void patientWhoIsSignedInSeesThePriceNext(Browser browser) {
        browser.usedBy(persons.patient()).goesTo("book/times").clicksLabelled(labelOf(first()));

        assertThat(browser.address()).isEqualTo("book/price");
    }

    @Test
    void ownHeldTimeCanBeChosenAgain(Browser browser) {
        var visitor = persons.clearedVisitor();
        var time = first();
        bookings.holds(visitor, time);

        browser.usedBy(visitor).goesTo("book/times").clicksLabelled(labelOf(time));

        assertThat(browser.address()).isEqualTo("book/account");
    }

    @Test
    void timeTakenMeanwhileIsRefusedInWordsAndLeavesTheList(Browser browser) {
        var time = first();
        var visitor = persons.clearedVisitor();
        browser.usedBy(visitor).goesTo("book/times");
        bookings.holds(persons.patient(), time);

        browser.clicksLabelled(labelOf(time));

        assertThat(browser.address()).isEqualTo("book/times");
        assertThat(browser.text())
                .contains("Somebody just took this time. Choose another one. Your answers are saved.");
        assertThat(browser.buttonLabels()).isNotEmpty().doesNotContain(labelOf(time));
        assertThat(browser.goesTo("about-you")
                        .field(com.vaadin.flow.component.textfield.TextField.class, "First name")
                        .getValue())
                .isEqualTo("Sam");
    }

    @Test
    void lostTimeOfAnotherDayKeepsThatDayOpen(Browser browser) {
        var later = bookings.openTimes().stream()
                .filter(time -> !dayOf(time).equals(dayOf(first())))
                .findFirst()
                .orElseThrow();
        browser.usedBy(persons.clearedVisitor()).goesTo("book/times").picks(dayOf(later));
        bookings.holds(persons.patient(), later);

        browser.clicksLabelled(labelOf(later));

        assertThat(browser.pickedAmong(dayOf(later))).isEqualTo(dayOf(later));
    }

    @Test
    void urgentPersonSeesTheNextHoursAndHasToAgreeToBeSeenToday(Browser browser) {
        var time = first();
        browser.usedBy(persons.clearedVisitor(Disposition.URGENT_SAME_DAY)).goesTo("book/times");

        assertThat(browser.text())
                .contains("Urgent advice: Get seen in person today")
                .contains("We show times in the next 4 hours.");
        assertThat(browser.radios()).hasSize(1);
        browser.clicksLabelled(labelOf(time));
        assertThat(browser.address()).isEqualTo("book/times");
        assertThat(browser.text()).contains("Tick the box that you will be seen in person today.");
        browser.ticks(SEEN_TODAY).clicksLabelled(labelOf(time));
        assertThat(browser.address()).isEqualTo("book/account");
    }

    @Test
    void priorityPersonSeesThreeDaysOnly(Browser browser) {
        browser.usedBy(persons.clearedVisitor(Disposition.VIRTUAL_VISIT_PRIORITY))
                .goesTo("book/times");

        assertThat(browser.text())
                .contains("Your answers say to see a doctor within 3 days, so we show only these times.");
        assertThat(browser.radios()).hasSize(4);
    }

    @Test
    void withoutAnOpenTimeItSaysSoAndWhatToDoInstead(Browser browser) {
        browser.usedBy(persons.clearedVisitor(Disposition.VIRTUAL_VISIT_PRIORITY));
        tables.change(
                "update care.doctor_licence set expires_on = ?",
                LocalDate.ofInstant(clock.instant(), CLINIC).minusDays(1));

        browser.goesTo("book/times");

        assertThat(browser.text())
                .contains("There is no open time for you right now. New times open every day.")
                .contains("If you cannot be seen within 3 days, go to an urgent care or call your clinic.");
        assertThat(browser.buttonLabels()).isEmpty();
    }

    @Test
    void whoIsNotClearedIsLedToWhatIsMissing(Browser browser) {
        var toldOnly = persons.visitor();
        persons.tells(toldOnly, persons.details());

        assertThat(browser.goesTo("book/times").address()).isEqualTo("about-you");
        assertThat(browser.usedBy(toldOnly).goesTo("book/times").address()).isEqualTo("start");
    }

    @Test
    void intakeOfLongAgoLeadsToTheStart(Browser browser) {
        var visitor = persons.clearedVisitor();
        clock.advance(Duration.ofDays(3));

        browser.usedBy(visitor).goesTo("book/times");

        assertThat(browser.address()).isEqualTo("start");
    }

    @Test
    void personUnderEighteenByBirthDateIsTurnedAway(Browser browser) {
        var visitor = persons.visitor();
        persons.tells(visitor, Persons.details("TX", persons.fortyYearsAgo().plusYears(30)));
        interviews.completes(visitor, Interviews.leadingTo(Disposition.VIRTUAL_VISIT_ROUTINE));

        browser.usedBy(visitor).goesTo("book/times");

        assertThat(browser.heading()).isEqualTo("This service is for adults");
    }

    @Test
    void personWithEmergencyAdviceIsLedToIt(Browser browser) {
        var visitor = told(Disposition.EMERGENCY_NOW);

        browser.usedBy(visitor).goesTo("book/times");

        assertThat(browser.leftFor()).isEqualTo("/emergency");
        assertThat(browser.buttonLabels()).isEmpty();
    }

    @Test
    void lostHoldsAndOverlapsAreExplained(Browser browser) {
        browser.usedBy(persons.clearedVisitor());

        assertThat(browser.goesTo("book/times?lapsed=1").text())
                .contains("We no longer hold your time. Choose a time again. Nothing was charged.");
        assertThat(browser.goesTo("book/times?overlap=1").text())
                .contains("The time you picked overlaps another visit of yours, so we let it go.");
    }

    @Test
    void lapsedTimeThatIsStillOpenIsHeldAgainWithOneClick(Browser browser) {
        var visitor = persons.clearedVisitor();
        var time = aTimeAfter(Duration.ofHours(2));
        bookings.holds(visitor, time);
        clock.advance(Duration.ofMinutes(11));

        browser.usedBy(visitor).goesTo("book/times?lapsed=1");
        browser.clicks("Hold " + Formats.dayAndTime(time.slot().start(), CLINIC, Locale.US) + " with "
                + time.doctorName() + " again");

        assertThat(browser.address()).isEqualTo("book/account");
        assertThat(browser.text()).contains(Formats.dayAndTime(time.slot().start(), CLINIC, Locale.US));
    }

    @Test
    void timeTakenMeanwhileNamesTheNearestOpenOnes(Browser browser) {
        var time = aTimeAfter(Duration.ofHours(2));
        browser.usedBy(persons.clearedVisitor()).goesTo("book/times").picks(dayOf(time));
        bookings.holds(persons.patient(), time);

        browser.clicksLabelled(labelOf(time));

        assertThat(browser.text()).contains("Nearest open times");
        assertThat(browser.buttons())
                .filteredOn(text -> text.startsWith(Formats.day(time.slot().start(), CLINIC, Locale.US)))
                .hasSize(3);
    }

    @Test
    void wishesNarrowTheListAndCanBeTakenBack(Browser browser) {
        browser.usedBy(persons.clearedVisitor()).goesTo("book/times");

        browser.chooses("Language", "Spanish");
        assertThat(browser.buttonLabels()).isNotEmpty().allMatch(label -> label.endsWith("Dr. Miguel Ortiz"));
        browser.chooses("Doctor's gender", "Woman");
        assertThat(browser.text()).contains("Nothing is open that fits what you chose.");
        browser.clicks("Show all open times");
        assertThat(browser.buttonLabels()).anyMatch(label -> label.endsWith("Dr. Anna Lee"));
        browser.chooses("Time of day", "Evening (from 5 PM)");
        assertThat(browser.buttonLabels())
                .isNotEmpty()
                .allMatch(label -> label.matches(".*, ([5-9]|1[01]):\\d\\d PM Eastern.*"));
    }

    @Test
    void clinicsClockIsSaidWhereItDiffers(Browser browser) {
        browser.inZone("America/Los_Angeles").usedBy(persons.clearedVisitor()).goesTo("book/times");
        assertThat(browser.text()).containsPattern("When it is .* here, it is .* Eastern Time at the clinic\\.");

        browser.inZone("America/Detroit").usedBy(persons.clearedVisitor()).goesTo("book/times");
        assertThat(browser.text()).doesNotContain("at the clinic.");
    }

    @Test
    void followUpIsOfferedAfterAVisitThatTookPlace(Browser browser) {
        var patient = persons.patient();
        browser.usedBy(patient).goesTo("book/times");
        assertThat(browser.text()).doesNotContain("What kind of visit?");
        bookings.books(patient, bookings.openTimes(persons.leeId()).getFirst());
        tables.change(
                "update care.visit set status = 'IN_PROGRESS', started_at = starts_at where patient_id = ?",
                persons.idOf(patient).value());
        tables.change(
                "update care.visit set status = 'COMPLETED', completed_at = ends_at where patient_id = ?",
                persons.idOf(patient).value());

        browser.goesTo("visits").goesTo("book/times").picks("Follow-up of an earlier visit");

        assertThat(browser.buttonLabels()).anyMatch(label -> label.contains(":10 "));
        browser.clicksLabelled(browser.buttonLabels().getLast());
        assertThat(browser.address()).isEqualTo("book/price");
        assertThat(tables.text(
                        "select visit_type || ' ' || (ends_at - starts_at) from care.hold where patient_id = ? order by id desc limit 1",
                        persons.idOf(patient).value()))
                .isEqualTo("FOLLOW_UP 00:10:00");
    }

    @Test
    void timesAreSaidInSpanish(Browser browser) {
        browser.inSpanish().usedBy(persons.clearedVisitor()).goesTo("book/times");

        assertThat(browser.text()).contains("español").doesNotContain("Monday").doesNotContain("Speaks");
        assertThat(browser.buttonLabels()).allMatch(label -> label.startsWith("lunes"));
    }

    private As told(Disposition level) {
        var visitor = persons.visitor();
        persons.tells(visitor, persons.details());
        interviews.completes(visitor, Interviews.leadingTo(level));
        return visitor;
    }

    private OpenTime aTimeAfter(Duration later) {
        return bookings.openTimes().stream()
                .filter(time -> time.slot().start().isAfter(clock.instant().plus(later)))
                .findFirst()
                .orElseThrow();
    }

    private OpenTime first() {
        return bookings.openTimes().getFirst();
    }

    private static String dayOf(OpenTime time) {
        return Formats.day(time.slot().start(), CLINIC, Locale.US);
    }

    private static String labelOf(OpenTime time) {
        return Formats.dayAndTime(time.slot().start(), CLINIC, Locale.US) + " Eastern Time, by phone, with "
                + time.doctorName();
    }
}
