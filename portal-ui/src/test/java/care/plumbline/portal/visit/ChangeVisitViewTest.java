package care.plumbline.portal.visit;

import static org.assertj.core.api.Assertions.assertThat;

import care.plumbline.billing.money.Money;
import care.plumbline.domain.scheduling.AskToMove;
import care.plumbline.domain.scheduling.MoveTimes;
import care.plumbline.domain.scheduling.VisitId;
import care.plumbline.domain.scheduling.availability.OpenTime;
import care.plumbline.domain.scheduling.availability.OpenTimes;
import care.plumbline.domain.shared.Actor;
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
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Moving a booked visit and calling it off, as its patient does it. */
@ViewTest
class ChangeVisitViewTest {

    private static final ZoneId CLINIC = ZoneId.of("America/New_York");

    @Autowired
    private Persons persons;

    @Autowired
    private Bookings bookings;

    @Autowired
    private MoveTimes moveTimes;

    @Autowired
    private AskToMove asking;

    @Autowired
    private Jobs jobs;

    @Autowired
    private Tables tables;

    @Autowired
    private TestClock clock;

    private As patient;
    private OpenTime time;
    private VisitId visit;

    @BeforeEach
    void aVisitIsBooked() {
        patient = persons.patient();
        time = bookings.openTimes(persons.leeId()).stream()
                .filter(open -> open.slot().start().isAfter(clock.instant().plus(Duration.ofHours(30))))
                .findFirst()
                .orElseThrow();
        visit = bookings.books(patient, time);
    }

    @Test
    void visitSaysUntilWhenCallingItOffIsFree(Browser browser) {
        var until = time.slot().start().minus(Duration.ofHours(24));

        browser.usedBy(patient).goesTo(address());
        assertThat(browser.text())
                .contains("It is free to call off until " + Formats.dayAndTime(until, CLINIC, Locale.US)
                        + " Eastern Time.");

        clock.set(until.plusSeconds(1));
        assertThat(browser.goesTo("visits").goesTo(address()).text())
                .contains("It is too late to call your visit off for free. Calling it off now costs $15.00.");
    }

    @Test
    void choosingATimeAsksFirstAndConfirmingMoves(Browser browser) {
        var to = movable().getLast();
        browser.usedBy(patient).goesTo(address()).clicks("Choose another time");
        assertThat(browser.address()).isEqualTo(address() + "/move");
        assertThat(browser.text())
                .contains("It stays there until you confirm another time.")
                .contains("Your answers, your price and your payment stay as they are.");

        browser.picks(dayOf(to)).clicksLabelled(labelOf(to));
        assertThat(browser.text()).contains("Move your visit to " + whenOf(to) + " with " + to.doctorName() + "?");
        assertThat(start()).isEqualTo(time.slot().start().toString());
        browser.clicks("Move my visit");

        assertThat(browser.address()).isEqualTo(address());
        assertThat(browser.text()).contains(Formats.dayAndTime(to.slot().start(), CLINIC, Locale.US));
        assertThat(start()).isEqualTo(to.slot().start().toString());
    }

    @Test
    void keepingTheVisitChangesNothing(Browser browser) {
        var to = movable().getFirst();
        browser.usedBy(patient).goesTo(address() + "/move").picks(dayOf(to)).clicksLabelled(labelOf(to));

        browser.clicks("Keep my visit as it is");

        assertThat(browser.buttonLabels()).isNotEmpty();
        assertThat(start()).isEqualTo(time.slot().start().toString());
    }

    @Test
    void timeTakenMeanwhileKeepsTheVisitAndNamesTheNearest(Browser browser) {
        var to = movable().getLast();
        browser.usedBy(patient).goesTo(address() + "/move").picks(dayOf(to)).clicksLabelled(labelOf(to));
        bookings.holds(persons.patient(), to);

        browser.clicks("Move my visit");

        assertThat(browser.text()).contains("Somebody just took this time.").contains("Nearest open times");
        assertThat(start()).isEqualTo(time.slot().start().toString());
    }

    @Test
    void whatItCostsIsSaidBeforeItIsCalledOff(Browser browser) {
        browser.usedBy(patient).goesTo(address()).clicks("Call this visit off");
        assertThat(browser.text()).contains("Calling it off costs nothing. We let go of " + kept(0) + " on your card.");

        browser.clicks("Call off this visit");
        assertThat(browser.text()).contains("Choose a reason");
        assertThat(status()).isEqualTo("BOOKED");
        browser.picks("I feel better").clicks("Call off this visit");

        assertThat(browser.heading()).isEqualTo("Your visit was called off");
        assertThat(browser.text()).contains("Why I feel better").doesNotContain("Choose another time");
        assertThat(status()).isEqualTo("CANCELLED");
        jobs.runDue();
        assertThat(browser.follows("See the receipt").text()).contains(kept(0) + " was let go. Nothing is charged.");
    }

    @Test
    void lateCallIsChargedItsFeeAndTheReceiptSaysSo(Browser browser) {
        clock.set(time.slot().start().minus(Duration.ofHours(5)));
        browser.usedBy(patient).goesTo(address() + "/cancel");
        assertThat(browser.text())
                .contains("We charge $15.00 and let go of the other " + kept(1_500) + " on your card.");

        browser.picks("It costs too much").clicks("Call off this visit for $15.00");
        assertThat(browser.follows("See the receipt").text()).contains("$15.00 is being charged");
        jobs.runDue();

        assertThat(browser.goesTo(address()).follows("See the receipt").text()).contains("$15.00 was charged");
    }

    @Test
    void feeThatBeganMeanwhileIsShownBeforeItIsTaken(Browser browser) {
        browser.usedBy(patient).goesTo(address() + "/cancel").picks("I feel better");
        clock.set(time.slot().start().minus(Duration.ofHours(5)));

        browser.clicks("Call off this visit");

        assertThat(browser.text()).contains("Calling this visit off costs more now than we showed you.");
        assertThat(browser.hasButton("Call off this visit for $15.00")).isTrue();
        assertThat(status()).isEqualTo("BOOKED");
    }

    @Test
    void visitTheClinicCannotHoldSaysSoAndIsFreeToCallOff(Browser browser) {
        var coordinator = persons.somebody(Role.CARE_COORDINATOR).actor();
        new As(coordinator.actingFor(patient.actor().requireAccount(), Actor.BehalfReason.CLINIC_CHANGED))
                .run(actor -> asking.ask(actor, visit));
        clock.set(time.slot().start().minus(Duration.ofHours(5)));

        browser.usedBy(patient).goesTo(address());

        assertThat(browser.text())
                .contains("we cannot hold this visit at its time")
                .contains("Calling it off costs nothing.");
    }

    @Test
    void anothersVisitIsNotThere(Browser browser) {
        browser.usedBy(persons.patient());

        assertThat(browser.goesTo(address() + "/move").heading()).isEqualTo("We cannot find this page");
        assertThat(browser.goesTo(address() + "/cancel").heading()).isEqualTo("We cannot find this page");
    }

    private List<OpenTime> movable() {
        return patient.get(actor -> moveTimes.list(actor, visit, OpenTimes.Wishes.NONE));
    }

    private String address() {
        return "visits/" + visit.value();
    }

    /** What is kept on the card, but for some cents; other tests change prices. */
    private String kept(long less) {
        var minor = Long.parseLong(
                tables.text("select amount_minor::text from billing.payment where visit_id = ?", visit.value()));
        return Formats.amount(Money.usd(minor - less), Locale.US);
    }

    private String status() {
        return tables.text("select status from care.visit where id = ?", visit.value());
    }

    private String start() {
        return tables.text(
                "select to_char(starts_at at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS\"Z\"') from care.visit where id = ?",
                visit.value());
    }

    private static String dayOf(OpenTime time) {
        return Formats.day(time.slot().start(), CLINIC, Locale.US);
    }

    private static String whenOf(OpenTime time) {
        return Formats.dayAndTime(time.slot().start(), CLINIC, Locale.US) + " Eastern Time";
    }

    private static String labelOf(OpenTime time) {
        return whenOf(time) + ", by phone, with " + time.doctorName();
    }
}
