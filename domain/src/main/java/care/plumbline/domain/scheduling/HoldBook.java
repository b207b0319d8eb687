package care.plumbline.domain.scheduling;

import care.plumbline.domain.audit.Action;
import care.plumbline.domain.audit.Audit;
import care.plumbline.domain.people.DoctorId;
import care.plumbline.domain.scheduling.availability.OpenTime;
import care.plumbline.domain.scheduling.availability.VisitType;
import care.plumbline.domain.shared.Actor;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes holds: the claim that takes the time and the row that remembers what was held. */
@Repository
class HoldBook {

    private final JdbcClient jdbc;
    private final Claims claims;
    private final Holds holds;
    private final Audit audit;

    HoldBook(JdbcClient jdbc, Claims claims, Holds holds, Audit audit) {
        this.jdbc = jdbc;
        this.claims = claims;
        this.holds = holds;
        this.audit = audit;
    }

    record Own(HoldId id, DoctorId doctor, Instant start, VisitType type, String state, boolean seenInPersonToday) {

        boolean isFor(HoldTime.Request request, String inState) {
            return doctor.equals(request.doctor())
                    && start.equals(request.start())
                    && type == request.type()
                    && state.equals(inState)
                    && (seenInPersonToday || !request.seenInPersonToday());
        }
    }

    /** What shall be held: the time, where the person will be, and the intake that allows it. */
    record Wanted(
            OpenTime time,
            String state,
            IntakeRef intake,
            @Nullable Instant mustStartBy,
            Instant keptUntil,
            HoldTime.Request request) {}

    Optional<Own> liveHoldOf(HoldTime.Person person, Instant now) {
        return holds.newestOf(person.patient(), person.visitor())
                .filter(hold -> hold.isLive(now))
                .map(hold -> new Own(
                        hold.id(),
                        hold.doctor(),
                        hold.slot().start(),
                        hold.type(),
                        hold.state(),
                        hold.seenInPersonToday()));
    }

    void lock(HoldTime.Person person, DoctorId doctor) {
        var doctors = new TreeSet<>(claims.doctorsHeldBy(person.patient(), person.visitor()));
        doctors.add(doctor.value());
        claims.lockDoctors(doctors);
        if (person.patient() != null) {
            claims.lockPatient(person.patient());
        }
        if (person.visitor() != null) {
            claims.lockVisitor(person.visitor());
        }
    }

    HoldId claim(Actor actor, HoldTime.Person person, Wanted wanted, Instant now) {
        var time = wanted.time();
        var patient = person.patient();
        var visitor = person.visitor();
        claims.lockRivals(time.doctor(), time.occupied(), patient, visitor);
        holds.newestOf(patient, visitor).ifPresent(old -> holds.end(old.id()));
        claims.deleteOwnHolds(patient, visitor);
        claims.deleteExpired(time.doctor(), time.occupied(), patient, now);
        if (patient != null && claims.patientIsBusy(patient, time.occupied(), null, now)) {
            throw new BookingRefused.PatientBusy();
        }
        var id = HoldId.next();
        if (!claims.addHold(id, time.doctor(), patient, visitor, time.occupied(), wanted.keptUntil())) {
            throw new BookingRefused.TimeTaken();
        }
        remember(id, person, wanted, now);
        audit.record(actor, Action.HELD, patient == null ? null : patient.value(), "hold", id.value());
        return id;
    }

    private void remember(HoldId id, HoldTime.Person person, Wanted wanted, Instant now) {
        var time = wanted.time();
        jdbc.sql("""
                insert into care.hold (id, patient_id, visitor_id, doctor_id, visit_type, state, starts_at, ends_at,
                                       held_at, seen_in_person_on, intake_id, time_zone, occupied, must_start_by)
                values (:id, :patient, :visitor, :doctor, :type, :state, :start, :end, :now, :seen, :intake, :zone,
                        tstzrange(:occupiedFrom, :occupiedTo, '[)'), :mustStartBy)
                """)
                .param("id", id.value())
                .param(
                        "patient",
                        person.patient() == null ? null : person.patient().value())
                .param(
                        "visitor",
                        person.visitor() == null ? null : person.visitor().value())
                .param("doctor", time.doctor().value())
                .param("type", wanted.request().type().name())
                .param("state", wanted.state())
                .param("zone", wanted.request().zone().getId())
                .param("intake", wanted.intake().value())
                .param("start", time.slot().start().atOffset(ZoneOffset.UTC))
                .param("end", time.slot().end().atOffset(ZoneOffset.UTC))
                .param("occupiedFrom", time.occupied().start().atOffset(ZoneOffset.UTC))
                .param("occupiedTo", time.occupied().end().atOffset(ZoneOffset.UTC))
                .param(
                        "mustStartBy",
                        wanted.mustStartBy() == null
                                ? null
                                : wanted.mustStartBy().atOffset(ZoneOffset.UTC))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("seen", wanted.request().seenInPersonToday() ? now.atOffset(ZoneOffset.UTC) : null)
                .update();
    }
}
