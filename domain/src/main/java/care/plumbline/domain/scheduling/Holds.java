package care.plumbline.domain.scheduling;

import care.plumbline.domain.people.DoctorId;
import care.plumbline.domain.people.PatientId;
import care.plumbline.domain.people.People;
import care.plumbline.domain.scheduling.availability.VisitType;
import care.plumbline.domain.shared.TimeSlot;
import care.plumbline.domain.shared.VisitorId;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Held times, for the features that extend, hand over or release them; joins the caller's transaction and its locks. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Holds {

    private final JdbcClient jdbc;
    private final Claims claims;
    private final TriageClearance triage;
    private final People people;
    private final VisitsAhead standing;
    private final Clock clock;

    Holds(JdbcClient jdbc, Claims claims, TriageClearance triage, People people, VisitsAhead standing, Clock clock) {
        this.jdbc = jdbc;
        this.claims = claims;
        this.triage = triage;
        this.people = people;
        this.standing = standing;
        this.clock = clock;
    }

    /**
     * A held time.
     *
     * @param intake the intake it was allowed by; null on holds made before it was remembered
     * @param seenInPersonToday the person's word that they will also be seen in person
     * @param occupied what it takes of the doctor's time, pauses included
     * @param mustStartBy the latest start triage allowed when it was held; null for any
     * @param ended it was booked, released or replaced by another
     * @param expiresAt null when its claim is gone: it lapsed and a rival took the time
     */
    public record Hold(
            HoldId id,
            @Nullable PatientId patient,
            DoctorId doctor,
            VisitType type,
            String state,
            TimeSlot slot,
            TimeSlot occupied,
            @Nullable Instant mustStartBy,
            @Nullable IntakeRef intake,
            boolean seenInPersonToday,
            boolean ended,
            @Nullable Instant expiresAt) {

        /** Whether the time is still kept for its person. */
        public boolean isLive(Instant now) {
            return expiresAt != null && expiresAt.isAfter(now);
        }
    }

    /** A hold by id, as far as the acting person may see it. */
    public Optional<Hold> find(HoldId id) {
        return jdbc.sql("""
                select h.id, h.patient_id, h.doctor_id, h.visit_type, h.state, h.starts_at, h.ends_at, h.intake_id,
                       lower(h.occupied) as occupied_from, upper(h.occupied) as occupied_to, h.must_start_by,
                       h.seen_in_person_on is not null as seen, h.ended_at is not null as ended, c.expires_at
                from care.hold h left join care.claim c on c.id = h.id and c.kind = 'HOLD'
                where h.id = :id
                """)
                .param("id", id.value())
                .query((row, number) -> {
                    var expires = row.getTimestamp("expires_at");
                    var patient = row.getObject("patient_id", UUID.class);
                    var intake = row.getObject("intake_id", UUID.class);
                    var mustStartBy = row.getTimestamp("must_start_by");
                    return new Hold(
                            new HoldId(row.getObject("id", UUID.class)),
                            patient == null ? null : new PatientId(patient),
                            new DoctorId(row.getObject("doctor_id", UUID.class)),
                            VisitType.valueOf(row.getString("visit_type")),
                            row.getString("state"),
                            new TimeSlot(
                                    row.getTimestamp("starts_at").toInstant(),
                                    row.getTimestamp("ends_at").toInstant()),
                            new TimeSlot(
                                    row.getTimestamp("occupied_from").toInstant(),
                                    row.getTimestamp("occupied_to").toInstant()),
                            mustStartBy == null ? null : mustStartBy.toInstant(),
                            intake == null ? null : new IntakeRef(intake),
                            row.getBoolean("seen"),
                            row.getBoolean("ended"),
                            expires == null ? null : expires.toInstant());
                })
                .optional();
    }

    /** The newest hold of a person that was neither booked nor released. */
    public Optional<Hold> newestOf(@Nullable PatientId patient, @Nullable VisitorId visitor) {
        return jdbc.sql("""
                select id from care.hold
                where ended_at is null and (patient_id = :patient or visitor_id = :visitor)
                order by id desc limit 1
                """)
                .param("patient", patient == null ? null : patient.value())
                .param("visitor", visitor == null ? null : visitor.value())
                .query(UUID.class)
                .optional()
                .flatMap(id -> find(new HoldId(id)));
    }

    /**
     * Refuses a price, a payment and a booking for what may not be booked: what was answered, told or booked since the
     * time was held counts.
     *
     * @throws BookingRefused.NotCleared when triage does not allow the visit at this time
     * @throws BookingRefused.TooManyVisits when the patient has as many visits ahead as one may have
     * @throws BookingRefused.StateChanged when the patient will be in another state
     */
    public void requireCleared(Hold hold, PatientId patient) {
        if (!triage.of(patient).permits(hold.slot().start(), clock.instant(), hold.seenInPersonToday())) {
            throw new BookingRefused.NotCleared();
        }
        standing.requireRoom(patient, hold.type(), clock.instant());
        if (people.patient(patient)
                .filter(known -> known.details().state().equals(hold.state()))
                .isEmpty()) {
            throw new BookingRefused.StateChanged();
        }
    }

    /** Locks doctor and patient of a hold, so that its booking is either done or waits. */
    public void lock(HoldId id) {
        find(id).ifPresent(this::lock);
    }

    /**
     * Keeps the time at least until then; also an expired hold whose row still stands.
     *
     * @throws BookingRefused.HoldLapsed when a rival took the time
     */
    public void extend(HoldId id, Instant until) {
        var hold = find(id).orElseThrow(BookingRefused.HoldLapsed::new);
        lock(hold);
        if (!claims.extend(id, until)) {
            throw new BookingRefused.HoldLapsed();
        }
    }

    /** Lets the time go; nothing happens when it is gone already. */
    public void release(HoldId id) {
        find(id).ifPresent(hold -> {
            lock(hold);
            claims.delete(id);
            end(id);
        });
    }

    /** First lock of a merge: the doctors whose times the visitor holds. */
    public void lockDoctorsOf(VisitorId visitor) {
        claims.lockDoctors(claims.doctorsHeldBy(null, visitor));
    }

    /** Second lock of a merge. */
    public void lockPatient(PatientId patient) {
        claims.lockPatient(patient);
    }

    /**
     * Makes the patient the owner of the visitor's hold; false when it was let go: it overlapped their own visit, or
     * they are paying for another time.
     *
     * @param isBeingPaid whether a hold of the patient is being paid for
     */
    public boolean handOver(VisitorId visitor, PatientId patient, Predicate<HoldId> isBeingPaid) {
        var held = newestOf(null, visitor);
        if (held.isEmpty()) {
            return true;
        }
        var hold = held.get();
        var now = clock.instant();
        var older = newestOf(patient, null);
        claims.lockRivals(hold.doctor(), hold.occupied(), patient, visitor);
        if (older.filter(one -> isBeingPaid.test(one.id())).isPresent()) {
            claims.delete(hold.id());
            end(hold.id());
            return false;
        }
        older.ifPresent(one -> {
            claims.delete(one.id());
            end(one.id());
        });
        claims.deleteExpired(hold.doctor(), hold.occupied(), patient, now);
        if (claims.patientIsBusy(patient, hold.occupied(), hold.id().value(), now)) {
            claims.delete(hold.id());
            end(hold.id());
            return false;
        }
        claims.giveToPatient(hold.id(), patient);
        jdbc.sql("update care.hold set patient_id = :patient, visitor_id = null where id = :id")
                .param("patient", patient.value())
                .param("id", hold.id().value())
                .update();
        return true;
    }

    void end(HoldId id) {
        jdbc.sql("update care.hold set ended_at = :now where id = :id and ended_at is null")
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("id", id.value())
                .update();
    }

    private void lock(Hold hold) {
        claims.lockDoctors(List.of(hold.doctor().value()));
        if (hold.patient() != null) {
            claims.lockPatient(hold.patient());
        }
    }
}
