package care.plumbline.domain.scheduling;

import care.plumbline.domain.people.People;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Booked visits and their claims. */
@Repository
class Visits {

    private static final Set<Clearance.Reason> FORBIDDING =
            EnumSet.of(Clearance.Reason.EMERGENCY, Clearance.Reason.UNDER_AGE, Clearance.Reason.NOT_ASSESSED);

    private final JdbcClient jdbc;
    private final Claims claims;
    private final Holds holds;
    private final People people;
    private final TriageClearance triage;

    Visits(JdbcClient jdbc, Claims claims, Holds holds, People people, TriageClearance triage) {
        this.jdbc = jdbc;
        this.claims = claims;
        this.holds = holds;
        this.people = people;
        this.triage = triage;
    }

    /** Locks doctor, patient and claims of an order, in this order, and reads the hold under the locks. */
    Holds.Hold lockFor(VisitBilling.Order order) {
        var unlocked = holds.find(order.hold()).orElseThrow(BookingRefused.HoldLapsed::new);
        claims.lockDoctors(List.of(unlocked.doctor().value()));
        claims.lockPatient(order.patient());
        claims.lockRivals(unlocked.doctor(), unlocked.occupied(), order.patient(), null);
        return holds.find(order.hold()).orElseThrow(BookingRefused.HoldLapsed::new);
    }

    Optional<VisitId> ofPayment(PaymentRef payment) {
        return jdbc.sql("select id from care.visit where payment_id = :payment")
                .param("payment", payment.value())
                .query(UUID.class)
                .optional()
                .map(VisitId::new);
    }

    VisitId add(VisitBilling.Order order, Holds.Hold hold, Instant now) {
        if (hold.ended()) {
            throw new BookingRefused.HoldLapsed();
        }
        requireCleared(order, hold);
        if (!hold.slot().start().isAfter(now)) {
            throw new BookingRefused.TimeTaken();
        }
        var intake = Optional.ofNullable(hold.intake())
                .or(() -> triage.intakeOf(order.patient()))
                .orElseThrow(BookingRefused.NotCleared::new);
        var visit = VisitId.next();
        insert(visit, order, hold, intake, now);
        takeTheTime(visit, order, hold, now);
        holds.end(hold.id());
        return visit;
    }

    /** Answers that grew old, or are being given again, do not undo a paid booking; all else that forbids it does. */
    private void requireCleared(VisitBilling.Order order, Holds.Hold hold) {
        if (triage.of(order.patient()) instanceof Clearance.Blocked(var reason) && !FORBIDDING.contains(reason)) {
            return;
        }
        holds.requireCleared(hold, order.patient());
    }

    private void takeTheTime(VisitId visit, VisitBilling.Order order, Holds.Hold hold, Instant now) {
        if (claims.becomeVisit(hold.id(), visit)) {
            return;
        }
        claims.deleteExpired(hold.doctor(), hold.occupied(), order.patient(), now);
        if (claims.patientIsBusy(order.patient(), hold.occupied(), null, now)) {
            throw new BookingRefused.PatientBusy();
        }
        if (!claims.addVisit(hold.id().value(), hold.doctor(), order.patient(), hold.occupied(), visit)) {
            throw new BookingRefused.TimeTaken();
        }
    }

    private void insert(VisitId visit, VisitBilling.Order order, Holds.Hold hold, IntakeRef intake, Instant now) {
        var phone = people.patient(order.patient()).orElseThrow().details().phone();
        jdbc.sql("""
                insert into care.visit (id, patient_id, doctor_id, visit_type, state, phone, starts_at, ends_at, status,
                                        intake_id, quote_id, payment_id, calendar_uid, booked_at, must_start_by, time_zone)
                values (:id, :patient, :doctor, :type, :state, :phone, :start, :end, 'BOOKED',
                        :intake, :quote, :payment, gen_random_uuid(), :now, :mustStartBy,
                        (select h.time_zone from care.hold h where h.id = :hold))
                """)
                .param("id", visit.value())
                .param("hold", hold.id().value())
                .param("patient", order.patient().value())
                .param("doctor", hold.doctor().value())
                .param("type", hold.type().name())
                .param("state", hold.state())
                .param("phone", phone)
                .param("start", hold.slot().start().atOffset(ZoneOffset.UTC))
                .param("end", hold.slot().end().atOffset(ZoneOffset.UTC))
                .param("intake", intake.value())
                .param("quote", order.quote().value())
                .param("payment", order.payment().value())
                .param(
                        "mustStartBy",
                        hold.mustStartBy() == null ? null : hold.mustStartBy().atOffset(ZoneOffset.UTC))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }
}
