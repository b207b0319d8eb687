package care.plumbline.domain.scheduling.waitlist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.plumbline.domain.scheduling.BookingRefused;
import care.plumbline.domain.scheduling.CancelReason;
import care.plumbline.domain.scheduling.CancelVisit;
import care.plumbline.domain.scheduling.CancellationTerms;
import care.plumbline.domain.scheduling.MyHold;
import care.plumbline.domain.scheduling.MyVisits;
import care.plumbline.domain.scheduling.VisitId;
import care.plumbline.domain.scheduling.availability.OpenTime;
import care.plumbline.domain.shared.CommandKey;
import care.plumbline.testing.As;
import care.plumbline.testing.Bookings;
import care.plumbline.testing.Interviews;
import care.plumbline.testing.Jobs;
import care.plumbline.testing.Persons;
import care.plumbline.testing.PortalTest;
import care.plumbline.testing.Race;
import care.plumbline.testing.Tables;
import care.plumbline.testing.TestClock;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** One doctor with two visits a day: the early one is taken by somebody who gives it up. */
@PortalTest
class WaitlistTest {

    @Autowired
    private JoinWaitlist joining;

    @Autowired
    private LeaveWaitlist leaving;

    @Autowired
    private AcceptOffer accepting;

    @Autowired
    private DeclineOffer declining;

    @Autowired
    private MyWaitlist myWaitlist;

    @Autowired
    private MyVisits myVisits;

    @Autowired
    private MyHold myHold;

    @Autowired
    private CancelVisit cancelling;

    @Autowired
    private CancellationTerms terms;

    @Autowired
    private Persons persons;

    @Autowired
    private Bookings bookings;

    @Autowired
    private Interviews interviews;

    @Autowired
    private Jobs jobs;

    @Autowired
    private Tables tables;

    @Autowired
    private TestClock clock;

    private As luckyOne;
    private OpenTime early;
    private VisitId earlyVisit;
    private List<OpenTime> late;

    @BeforeEach
    void everythingEarlyIsTaken() {
        tables.change("delete from care.waitlist_offer");
        tables.change("delete from care.waitlist_entry");
        // Past eight in the morning by the patients' clock.
        clock.advance(Duration.ofHours(2));
        luckyOne = persons.patient();
        var times = bookings.openTimes(persons.leeId());
        early = times.stream()
                .filter(time -> time.slot().start().isAfter(clock.instant().plus(Duration.ofHours(26))))
                .findFirst()
                .orElseThrow();
        late = times.subList(times.size() - 4, times.size());
        earlyVisit = bookings.books(luckyOne, early);
        // Nothing else is open before the late ones.
        for (var time : bookings.openTimes(persons.leeId())) {
            if (!late.contains(time)) {
                tables.change(
                        """
                        insert into care.claim (id, doctor_id, during, kind)
                        values (gen_random_uuid(), ?, tstzrange(?::timestamptz, ?::timestamptz), 'BLOCK')
                        """,
                        persons.leeId().value(),
                        time.slot().start().toString(),
                        time.slot().end().toString());
            }
        }
    }

    @Test
    void freedTimeIsKeptForWhoeverWaitsLongestAndForNobodyElse() {
        var first = waits(late.get(0));
        var second = waits(late.get(1));

        givesUp();

        var offer = offerOf(first).orElseThrow();
        assertThat(offer.slot()).isEqualTo(early.slot());
        assertThat(offer.expiresAt()).isEqualTo(clock.instant().plus(Duration.ofMinutes(30)));
        assertThat(offerOf(second)).isEmpty();
        assertThat(bookings.openTimes(persons.leeId())).doesNotContain(early);
        assertThatThrownBy(() -> bookings.holds(persons.patient(), early)).isInstanceOf(BookingRefused.TimeTaken.class);
    }

    @Test
    void acceptingMovesTheVisitAndOffersTheTimeItLeft() {
        var first = waits(late.get(0));
        var second = waits(late.get(1));
        givesUp();

        accepts(first, CommandKey.next());
        jobs.runDue();

        assertThat(slotOf(first)).isEqualTo(early.slot().start().toString());
        assertThat(waitsStill(first)).isFalse();
        assertThat(offerOf(second).orElseThrow().slot()).isEqualTo(late.get(0).slot());
    }

    @Test
    void acceptingTenTimesAtOnceWithOneKeyMovesOnce() {
        var first = waits(late.get(0));
        givesUp();
        var offer = offerOf(first).orElseThrow().id();
        var key = CommandKey.next();

        var results = Race.times(10, () -> {
            first.patient().run(actor -> accepting.accept(actor, key, offer, Bookings.ZONE));
            return true;
        });

        assertThat(results).extracting(Race.Result::failure).containsOnlyNulls();
        assertThat(tables.count(
                        "care.visit_change where visit_id = ?", first.visit().value()))
                .isEqualTo(1);
    }

    @Test
    void offerNobodyTakesLapsesAndGoesToTheNext() {
        var first = waits(late.get(0));
        var second = waits(late.get(1));
        givesUp();
        var lapsed = offerOf(first).orElseThrow();
        clock.advance(Duration.ofMinutes(30));

        assertThatThrownBy(() -> first.patient()
                        .run(actor -> accepting.accept(actor, CommandKey.next(), lapsed.id(), Bookings.ZONE)))
                .isInstanceOf(BookingRefused.OfferOver.class);
        jobs.runDue();

        assertThat(offerOf(first)).isEmpty();
        assertThat(waitsStill(first)).isTrue();
        assertThat(offerOf(second).orElseThrow().slot()).isEqualTo(early.slot());
    }

    @Test
    void lapsedOfferWhoseJobDidNotRunTakesTheTimeFromNobody() {
        waits(late.get(0));
        givesUp();
        clock.advance(Duration.ofMinutes(30));

        assertThat(bookings.openTimes(persons.leeId())).contains(early);
        bookings.books(persons.patient(), early);
    }

    @Test
    void whoeverIsNotToBeDisturbedIsOfferedWhatIsOpenInTheMorning() {
        var first = waits(late.get(0));
        clock.set(
                clock.instant().atZone(Bookings.ZONE).with(LocalTime.of(21, 0)).toInstant());

        givesUp();
        assertThat(offerOf(first)).isEmpty();
        assertThat(bookings.openTimes(persons.leeId())).contains(early);
        clock.set(clock.instant().plus(Duration.ofHours(11)));
        jobs.runDue();

        assertThat(offerOf(first)).isPresent();
    }

    @Test
    void declinedTimeGoesToTheNextAndIsNotOfferedAgain() {
        var first = waits(late.get(0));
        givesUp();
        var declined = offerOf(first).orElseThrow();

        first.patient().run(actor -> declining.decline(actor, declined.id()));
        jobs.runDue();

        assertThat(offerOf(first)).isEmpty();
        assertThat(bookings.openTimes(persons.leeId())).contains(early);
        assertThat(tables.count("care.waitlist_offer where outcome = 'DECLINED'"))
                .isEqualTo(1);
    }

    @Test
    void whoeverLeavesIsOfferedNothing() {
        var first = waits(late.get(0));
        first.patient().run(actor -> leaving.leave(actor, first.visit()));

        givesUp();

        assertThat(offerOf(first)).isEmpty();
        assertThat(bookings.openTimes(persons.leeId())).contains(early);
    }

    @Test
    void whoeverTriageForbidsAVisitIsPassedOverAndTheNextIsOffered() {
        var first = waits(late.get(0));
        var second = waits(late.get(1));
        interviews.starts(first.patient());
        interviews.goesOn(first.patient(), Interviews.with("ces.bowel=lost-control"));

        givesUp();

        assertThat(offerOf(first)).isEmpty();
        assertThat(offerOf(second)).isPresent();
    }

    @Test
    void offerThatIsNoLongerEarlierIsNotTaken() {
        var first = waits(late.get(0));
        givesUp();
        var offer = offerOf(first).orElseThrow();
        tables.change(
                "update care.visit set starts_at = starts_at - interval '20 days', ends_at = ends_at - interval '20 days' where id = ?",
                first.visit().value());

        assertThatThrownBy(() -> first.patient()
                        .run(actor -> accepting.accept(actor, CommandKey.next(), offer.id(), Bookings.ZONE)))
                .isInstanceOf(BookingRefused.OfferOver.class);
    }

    @Test
    void callingTheVisitOffEndsTheWaitAndFreesWhatWasKept() {
        var first = waits(late.get(0));
        givesUp();

        cancels(first.patient(), first.visit());
        jobs.runDue();

        assertThat(waitsStill(first)).isFalse();
        assertThat(bookings.openTimes(persons.leeId())).contains(early, late.get(0));
    }

    @Test
    void choosingAnotherTimeDoesNotLetTheOfferGo() {
        var first = waits(late.get(0));
        givesUp();

        bookings.holds(first.patient(), bookings.openTimes(persons.ortizId()).getFirst());

        assertThat(first.patient().get(myHold::newest)).isPresent();
        assertThat(offerOf(first)).isPresent();
        accepts(first, CommandKey.next());
        assertThat(slotOf(first)).isEqualTo(early.slot().start().toString());
    }

    @Test
    void offerIsNobodyElsesToTake() {
        var first = waits(late.get(0));
        givesUp();
        var offer = offerOf(first).orElseThrow();

        assertThatThrownBy(() -> persons.patient()
                        .run(actor -> accepting.accept(actor, CommandKey.next(), offer.id(), Bookings.ZONE)))
                .isInstanceOf(BookingRefused.OfferOver.class);
        persons.patient().run(actor -> declining.decline(actor, offer.id()));
        assertThat(offerOf(first)).isPresent();
    }

    @Test
    void acceptingDecliningAndLapsingAtOnceHaveOneOutcome() {
        var first = waits(late.get(0));
        givesUp();
        var offer = offerOf(first).orElseThrow().id();

        Race.of(Stream.<Callable<Boolean>>of(
                        () -> {
                            accepts(first, CommandKey.next());
                            return true;
                        },
                        () -> {
                            first.patient().run(actor -> declining.decline(actor, offer));
                            return true;
                        },
                        () -> {
                            first.patient().run(actor -> leaving.leave(actor, first.visit()));
                            return true;
                        })
                .toList());
        jobs.runDue();

        var moved = slotOf(first).equals(early.slot().start().toString());
        assertThat(tables.text("select outcome from care.waitlist_offer where id = ?", offer.value()))
                .isEqualTo(moved ? "ACCEPTED" : "DECLINED");
        assertThat(bookings.openTimes(persons.leeId()).contains(early)).isEqualTo(!moved);
        assertThat(tables.count("care.claim where visit_id = ?", first.visit().value()))
                .isEqualTo(1);
    }

    private record Waiter(As patient, VisitId visit) {}

    private Waiter waits(OpenTime time) {
        var patient = persons.patient();
        var visit = bookings.books(patient, time);
        patient.run(actor -> joining.join(actor, visit, true));
        jobs.runDue();
        clock.advance(Duration.ofSeconds(1));
        return new Waiter(patient, visit);
    }

    private void givesUp() {
        cancels(luckyOne, earlyVisit);
        jobs.runDue();
    }

    private void cancels(As patient, VisitId visit) {
        patient.run(actor -> cancelling.cancel(
                actor, CommandKey.next(), visit, CancelReason.OTHER, terms.of(actor, visit, CancelReason.OTHER)));
    }

    private void accepts(Waiter waiter, CommandKey key) {
        var offer = offerOf(waiter).orElseThrow().id();
        waiter.patient().run(actor -> accepting.accept(actor, key, offer, Bookings.ZONE));
    }

    private Optional<MyWaitlist.Offered> offerOf(Waiter waiter) {
        return waiter.patient().get(actor -> myWaitlist.offered(actor, waiter.visit()));
    }

    private boolean waitsStill(Waiter waiter) {
        return waiter.patient().get(actor -> myWaitlist.waits(actor, waiter.visit()));
    }

    private String slotOf(Waiter waiter) {
        return waiter.patient()
                .get(actor -> myVisits.find(actor, waiter.visit()))
                .orElseThrow()
                .slot()
                .start()
                .toString();
    }
}
