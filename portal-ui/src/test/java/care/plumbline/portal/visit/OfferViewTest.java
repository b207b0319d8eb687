package care.plumbline.portal.visit;

import static org.assertj.core.api.Assertions.assertThat;

import care.plumbline.domain.scheduling.CancelReason;
import care.plumbline.domain.scheduling.CancelVisit;
import care.plumbline.domain.scheduling.CancellationTerms;
import care.plumbline.domain.scheduling.VisitId;
import care.plumbline.domain.scheduling.availability.OpenTime;
import care.plumbline.domain.shared.CommandKey;
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
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Waiting for something earlier: every time before the early one is blocked, and the early one is given up. */
@ViewTest
class OfferViewTest {

    private static final ZoneId CLINIC = ZoneId.of("America/New_York");

    @Autowired
    private CancelVisit cancelling;

    @Autowired
    private CancellationTerms terms;

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

    private As luckyOne;
    private VisitId earlyVisit;
    private OpenTime early;
    private As patient;
    private OpenTime late;
    private VisitId visit;

    @BeforeEach
    void oneEarlyAndOneLateVisit() {
        // Past eight in the morning by the patients' clock.
        clock.advance(Duration.ofHours(2));
        luckyOne = persons.patient();
        patient = persons.patient();
        var times = bookings.openTimes(persons.leeId());
        early = times.stream()
                .filter(time -> time.slot().start().isAfter(clock.instant().plus(Duration.ofHours(26))))
                .findFirst()
                .orElseThrow();
        late = times.getLast();
        earlyVisit = bookings.books(luckyOne, early);
        visit = bookings.books(patient, late);
        for (var time : bookings.openTimes(persons.leeId())) {
            tables.change(
                    "insert into care.claim (id, doctor_id, during, kind) values (gen_random_uuid(), ?, tstzrange(?::timestamptz, ?::timestamptz), 'BLOCK')",
                    persons.leeId().value(),
                    time.slot().start().toString(),
                    time.slot().end().toString());
        }
    }

    @Test
    void earlierTimeIsAskedForOfferedAndTaken(Browser browser) {
        browser.usedBy(patient)
                .goesTo(address())
                .ticks("Only with Dr. Anna Lee")
                .clicks("Tell me if something earlier opens");
        assertThat(browser.text()).contains("We tell you by email when something earlier opens.");
        earlyOneIsGivenUp();

        browser.goesTo("visits").goesTo(address());
        assertThat(browser.text()).contains("An earlier time is kept for you until ");
        browser.clicks("See the earlier time");
        assertThat(browser.text()).contains("Earlier time " + whenOf(early)).contains("Your visit now " + whenOf(late));
        assertThat(start()).isEqualTo(late.slot().start().toString());
        browser.clicks("Take the earlier time");

        assertThat(browser.address()).isEqualTo(address());
        assertThat(start()).isEqualTo(early.slot().start().toString());
    }

    @Test
    void decliningKeepsTheVisitAndTheWait(Browser browser) {
        waits(browser);
        earlyOneIsGivenUp();

        browser.goesTo("visits")
                .goesTo(address())
                .clicks("See the earlier time")
                .clicks("Keep my time");

        assertThat(start()).isEqualTo(late.slot().start().toString());
        assertThat(browser.text()).contains("We tell you by email when something earlier opens.");
    }

    @Test
    void offerThatLapsedWhileItWasReadIsNotTaken(Browser browser) {
        waits(browser);
        earlyOneIsGivenUp();
        browser.goesTo("visits").goesTo(address()).clicks("See the earlier time");
        var offer = browser.address();
        clock.advance(Duration.ofMinutes(30));

        browser.clicks("Take the earlier time");

        assertThat(browser.text()).contains("We no longer keep this earlier time for you. Your visit stays as it is.");
        assertThat(start()).isEqualTo(late.slot().start().toString());
        assertThat(browser.goesTo("visits").goesTo(offer).text())
                .contains("This earlier time is no longer kept for you.");
    }

    @Test
    void anothersOfferLooksLikeOneThatIsOver(Browser browser) {
        waits(browser);
        earlyOneIsGivenUp();
        browser.goesTo("visits").goesTo(address()).clicks("See the earlier time");
        var offer = browser.address();

        browser.usedBy(persons.patient()).goesTo(offer);

        assertThat(browser.text()).contains("This earlier time is no longer kept for you.");
        assertThat(browser.hasButton("Take the earlier time")).isFalse();
    }

    @Test
    void whoeverNoLongerWaitsIsAskedAgain(Browser browser) {
        waits(browser);

        browser.clicks("Stop telling me");

        assertThat(browser.hasButton("Tell me if something earlier opens")).isTrue();
    }

    private void waits(Browser browser) {
        browser.usedBy(patient)
                .goesTo(address())
                .ticks("Only with Dr. Anna Lee")
                .clicks("Tell me if something earlier opens");
    }

    private void earlyOneIsGivenUp() {
        luckyOne.run(actor -> cancelling.cancel(
                actor,
                CommandKey.next(),
                earlyVisit,
                CancelReason.OTHER,
                terms.of(actor, earlyVisit, CancelReason.OTHER)));
        jobs.runDue();
    }

    private String address() {
        return "visits/" + visit.value();
    }

    private String start() {
        return tables.text(
                "select to_char(starts_at at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS\"Z\"') from care.visit where id = ?",
                visit.value());
    }

    private static String whenOf(OpenTime time) {
        return Formats.dayAndTime(time.slot().start(), CLINIC, Locale.US) + " Eastern Time with " + time.doctorName();
    }
}
