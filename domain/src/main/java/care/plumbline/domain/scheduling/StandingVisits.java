package care.plumbline.domain.scheduling;

import care.plumbline.domain.people.CareRelationship;
import care.plumbline.domain.people.DoctorId;
import care.plumbline.domain.people.PatientId;
import care.plumbline.domain.scheduling.availability.OpenTime;
import care.plumbline.domain.scheduling.availability.VisitType;
import care.plumbline.domain.shared.Actor;
import care.plumbline.domain.shared.TimeSlot;
import care.plumbline.domain.shared.UuidV7;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Booked visits that are moved or called off, and the history of what became of them. */
@Repository
class StandingVisits {

    private final JdbcClient jdbc;
    private final Claims claims;
    private final CareRelationship relationships;
    private final Clock clock;

    StandingVisits(JdbcClient jdbc, Claims claims, CareRelationship relationships, Clock clock) {
        this.jdbc = jdbc;
        this.claims = claims;
        this.relationships = relationships;
        this.clock = clock;
    }

    /** A visit as it stands. */
    record Standing(
            VisitId id,
            PatientId patient,
            DoctorId doctor,
            VisitType type,
            VisitStatus status,
            String state,
            TimeSlot slot,
            PaymentRef payment,
            @Nullable Instant mustStartBy,
            int sequence,
            boolean askedToMove,
            boolean kept) {}

    /** What a visit's history remembers. */
    enum Change {
        MOVED,
        CANCELLED,
        MISSED,
        ASKED_TO_MOVE
    }

    /** A visit of the acting patient, of the one acted for, or any for the system; another's is not there. */
    Standing find(Actor actor, VisitId id) {
        return read(id, "")
                .filter(visit -> relationships.owns(actor, visit.patient()))
                .orElseThrow(BookingRefused.VisitNotThere::new);
    }

    /**
     * Locks doctors, patient and visit, in this order, and reads the visit under the locks.
     *
     * @param other the doctor it may move to; null for none
     */
    Standing lock(Actor actor, VisitId id, @Nullable DoctorId other) {
        var unlocked = find(actor, id);
        var doctors = new TreeSet<UUID>();
        doctors.add(unlocked.doctor().value());
        if (other != null) {
            doctors.add(other.value());
        }
        claims.lockDoctors(doctors);
        claims.lockPatient(unlocked.patient());
        var locked = read(id, "for no key update").orElseThrow(BookingRefused.VisitNotThere::new);
        // Moved meanwhile to a doctor whose lock is not ours: whoever asked saw another visit than this one.
        if (!locked.doctor().equals(unlocked.doctor())) {
            throw new BookingRefused.ChangedMeanwhile();
        }
        return locked;
    }

    /** Refuses what is not booked any more. */
    static void requireBooked(Standing visit) {
        if (visit.status() != VisitStatus.BOOKED) {
            throw new BookingRefused.VisitNotBooked();
        }
    }

    Standing move(Standing visit, OpenTime to, ZoneId zone) {
        jdbc.sql("""
                update care.visit set doctor_id = :doctor, starts_at = :start, ends_at = :end, time_zone = :zone,
                    sequence = sequence + 1, asked_to_move_at = null, kept = false, version = version + 1
                where id = :id
                """)
                .param("doctor", to.doctor().value())
                .param("start", to.slot().start().atOffset(ZoneOffset.UTC))
                .param("end", to.slot().end().atOffset(ZoneOffset.UTC))
                .param("zone", zone.getId())
                .param("id", visit.id().value())
                .update();
        return read(visit.id(), "").orElseThrow();
    }

    Standing cancel(Standing visit, CancelReason reason) {
        jdbc.sql("""
                update care.visit set status = 'CANCELLED', cancelled_at = :now, cancelled_by = :by,
                    cancel_reason = :reason, sequence = sequence + 1, asked_to_move_at = null, kept = false, version = version + 1
                where id = :id
                """)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("by", reason.isThePatients() ? "PATIENT" : "CLINIC")
                .param("reason", reason.name())
                .param("id", visit.id().value())
                .update();
        return read(visit.id(), "").orElseThrow();
    }

    void askToMove(Standing visit) {
        jdbc.sql("update care.visit set asked_to_move_at = :now where id = :id")
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("id", visit.id().value())
                .update();
    }

    Standing stay(Standing visit) {
        jdbc.sql("""
                update care.visit set asked_to_move_at = null, sequence = sequence + 1, version = version + 1 where id = :id
                """).param("id", visit.id().value()).update();
        return read(visit.id(), "").orElseThrow();
    }

    /** Remembers what becomes of the visit, with the doctor and start it had before. */
    void remember(Actor actor, Standing visit, Change change, @Nullable String reason) {
        jdbc.sql("""
                insert into care.visit_change (id, visit_id, patient_id, at, kind, by_role, doctor_id, starts_at, reason)
                values (:id, :visit, :patient, :now, :kind, :role, :doctor, :start, :reason)
                """)
                .param("id", UuidV7.next())
                .param("visit", visit.id().value())
                .param("patient", visit.patient().value())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("kind", change.name())
                .param("role", actor.role().name())
                .param("doctor", visit.doctor().value())
                .param("start", visit.slot().start().atOffset(ZoneOffset.UTC))
                .param("reason", reason)
                .update();
    }

    /**
     * The start that counts for a fee: moving a visit when calling it off was no longer free does not make it free again.
     *
     * @param freeBefore how long before its start calling off is free
     */
    Instant countedStart(Standing visit, Duration freeBefore) {
        return jdbc.sql("""
                select least(:start::timestamptz, (select min(c.starts_at) from care.visit_change c
                    where c.visit_id = :id and c.kind = 'MOVED' and c.reason <> 'CLINIC_CHANGED'
                      and c.starts_at < c.at + make_interval(secs => :seconds))) as counted_start
                """)
                .param("start", visit.slot().start().atOffset(ZoneOffset.UTC))
                .param("id", visit.id().value())
                .param("seconds", freeBefore.toSeconds())
                .query((row, number) -> row.getTimestamp("counted_start").toInstant())
                .single();
    }

    Optional<Standing> read(VisitId id, String locking) {
        return jdbc.sql("""
                select id, patient_id, doctor_id, visit_type, status, state, starts_at, ends_at, payment_id,
                       must_start_by, sequence, asked_to_move_at is not null as asked_to_move, kept
                from care.visit where id = :id
                """ + locking)
                .param("id", id.value())
                .query((row, number) -> {
                    var mustStartBy = row.getTimestamp("must_start_by");
                    return new Standing(
                            new VisitId(row.getObject("id", UUID.class)),
                            new PatientId(row.getObject("patient_id", UUID.class)),
                            new DoctorId(row.getObject("doctor_id", UUID.class)),
                            VisitType.valueOf(row.getString("visit_type")),
                            VisitStatus.valueOf(row.getString("status")),
                            row.getString("state"),
                            new TimeSlot(
                                    row.getTimestamp("starts_at").toInstant(),
                                    row.getTimestamp("ends_at").toInstant()),
                            new PaymentRef(row.getObject("payment_id", UUID.class)),
                            mustStartBy == null ? null : mustStartBy.toInstant(),
                            row.getInt("sequence"),
                            row.getBoolean("asked_to_move"),
                            row.getBoolean("kept"));
                })
                .optional();
    }
}
