package care.plumbline.billing.quote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.plumbline.billing.estimate.MyEstimates;
import care.plumbline.billing.quote.inquiry.MyPrice;
import care.plumbline.domain.scheduling.BookingRefused;
import care.plumbline.domain.scheduling.MoveTimes;
import care.plumbline.domain.scheduling.RescheduleVisit;
import care.plumbline.domain.scheduling.VisitId;
import care.plumbline.domain.scheduling.availability.OpenTime;
import care.plumbline.domain.scheduling.availability.OpenTimes;
import care.plumbline.domain.scheduling.availability.VisitType;
import care.plumbline.domain.shared.Actor;
import care.plumbline.domain.shared.Actor.BehalfReason;
import care.plumbline.domain.shared.CommandKey;
import care.plumbline.domain.shared.Role;
import care.plumbline.testing.As;
import care.plumbline.testing.Bookings;
import care.plumbline.testing.Persons;
import care.plumbline.testing.PortalTest;
import care.plumbline.testing.PriceDesk;
import care.plumbline.testing.Tables;
import care.plumbline.testing.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A visit moved over the instant a new price begins: what it costs then, and the estimate that says so. */
@PortalTest
class MovedVisitTest {

    @Autowired
    private RescheduleVisit rescheduling;

    @Autowired
    private MoveTimes moveTimes;

    @Autowired
    private MyEstimates estimates;

    @Autowired
    private MyPrice prices;

    @Autowired
    private Persons persons;

    @Autowired
    private Bookings bookings;

    @Autowired
    private PriceDesk desk;

    @Autowired
    private Tables tables;

    @Autowired
    private TestClock clock;

    private long before;
    private Instant change;

    @BeforeEach
    void readsThePrice() {
        before = new As(Actor.anybody(UUID.randomUUID()))
                .get(actor -> prices.everybodys(actor, VisitType.NEW_PATIENT))
                .selfPay()
                .minor();
        change = clock.instant().plus(Duration.ofHours(40));
    }

    @Test
    void everyVisitWithoutInsuranceHasItsEstimateAtOnce() {
        var patient = persons.patient();
        bookings.books(patient, bookings.openTimes().getFirst());

        assertThat(patient.get(estimates::list)).singleElement().satisfies(entry -> {
            assertThat(entry.total().minor()).isEqualTo(before);
            assertThat(entry.version()).isEqualTo(1);
        });
    }

    @Test
    void insuredVisitHasNone() {
        var patient = persons.patient();
        bookings.books(patient, bookings.openTimes().getFirst(), bookings.plan("Gold PPO"));

        assertThat(patient.get(estimates::list)).isEmpty();
    }

    @Test
    void patientDoesNotMoveToADearerTimeUnawares() {
        desk.changes(before + 1_000, change);
        var patient = persons.patient();
        var visit = bookings.books(patient, bookings.openTimes().getFirst());

        assertThatThrownBy(() -> moves(patient, visit, late(patient, visit)))
                .isInstanceOfSatisfying(
                        BookingRefused.PriceRises.class,
                        rise -> assertThat(rise.arguments().getFirst().toString())
                                .endsWith(".00"));
        assertThat(chargeOf(visit)).isEqualTo(before);
    }

    @Test
    void lowerPriceOfTheNewTimeHoldsAtOnceAndTheEstimateSaysSo() {
        desk.changes(before - 1_000, change);
        var patient = persons.patient();
        var visit = bookings.books(patient, bookings.openTimes().getFirst());
        var old = quoteOf(visit);

        moves(patient, visit, late(patient, visit));

        assertThat(chargeOf(visit)).isEqualTo(before - 1_000);
        assertThat(quoteOf(visit)).isNotEqualTo(old);
        assertThat(tables.text("select status from billing.quote where id = ?", old))
                .isEqualTo("SUPERSEDED");
        assertThat(tables.text("select status from billing.quote where id = ?", quoteOf(visit)))
                .isEqualTo("BOOKED");
        assertThat(patient.get(estimates::list).getFirst()).satisfies(entry -> {
            assertThat(entry.version()).isEqualTo(2);
            assertThat(entry.total().minor()).isEqualTo(before - 1_000);
        });
    }

    @Test
    void clinicMovesAVisitAtThePriceThatWasAgreed() {
        desk.changes(before + 1_000, change);
        var patient = persons.patient();
        var visit = bookings.books(patient, bookings.openTimes().getFirst());
        var to = late(patient, visit);
        var coordinator = new As(persons.somebody(Role.CARE_COORDINATOR)
                .actor()
                .actingFor(patient.actor().requireAccount(), BehalfReason.CLINIC_CHANGED));

        coordinator.run(actor -> rescheduling.reschedule(actor, CommandKey.next(), request(visit, to)));

        assertThat(chargeOf(visit)).isEqualTo(before);
        assertThat(patient.get(estimates::list).getFirst()).satisfies(entry -> {
            assertThat(entry.version()).isEqualTo(2);
            assertThat(entry.total().minor()).isEqualTo(before);
        });
    }

    private OpenTime late(As patient, VisitId visit) {
        return patient.get(actor -> moveTimes.list(actor, visit, OpenTimes.Wishes.NONE)).stream()
                .filter(time -> time.slot().start().isAfter(change))
                .findFirst()
                .orElseThrow();
    }

    private void moves(As patient, VisitId visit, OpenTime to) {
        patient.run(actor -> rescheduling.reschedule(actor, CommandKey.next(), request(visit, to)));
    }

    private static RescheduleVisit.Request request(VisitId visit, OpenTime to) {
        return new RescheduleVisit.Request(visit, to.doctor(), to.slot().start(), Bookings.ZONE);
    }

    private long chargeOf(VisitId visit) {
        return Long.parseLong(tables.text(
                "select coalesce(reduced_minor, amount_minor)::text from billing.payment where visit_id = ?",
                visit.value()));
    }

    private UUID quoteOf(VisitId visit) {
        return tables.id("select quote_id from care.visit where id = ?", visit.value());
    }
}
