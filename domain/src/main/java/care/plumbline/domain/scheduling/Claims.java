package care.plumbline.domain.scheduling;

import care.plumbline.domain.people.DoctorId;
import care.plumbline.domain.people.PatientId;
import care.plumbline.domain.shared.TimeSlot;
import care.plumbline.domain.shared.VisitorId;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Taken time. Everybody locks in one order: doctors by id, patient, visitor, visit, claims by id, quote, payment; so
 * that no two transactions wait for each other in a circle.
 */
@Repository
class Claims {

    private final JdbcClient jdbc;

    Claims(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void lockDoctors(Collection<UUID> doctors) {
        if (!doctors.isEmpty()) {
            jdbc.sql("select id from care.doctor where id in (:ids) order by id for no key update")
                    .param("ids", doctors)
                    .query(UUID.class)
                    .list();
        }
    }

    void lockPatient(PatientId patient) {
        var locked = jdbc.sql("select id from care.patient where id = :id for no key update")
                .param("id", patient.value())
                .query(UUID.class)
                .list();
        if (locked.isEmpty()) {
            throw new IllegalStateException("whoever acts cannot lock patient " + patient.value());
        }
    }

    void lockVisitor(VisitorId visitor) {
        jdbc.sql("select id from care.visitor where id = :id for no key update")
                .param("id", visitor.value())
                .query(UUID.class)
                .list();
    }

    List<UUID> doctorsHeldBy(@Nullable PatientId patient, @Nullable VisitorId visitor) {
        return jdbc.sql("""
                select distinct doctor_id from care.claim
                where kind = 'HOLD' and not is_offer and (patient_id = :patient or visitor_id = :visitor)
                """)
                .param("patient", patient == null ? null : patient.value())
                .param("visitor", visitor == null ? null : visitor.value())
                .query((row, number) -> row.getObject("doctor_id", UUID.class))
                .list();
    }

    /** Locks, by id, every claim this transaction may delete: own holds, and what overlaps for doctor or patient. */
    void lockRivals(DoctorId doctor, TimeSlot slot, @Nullable PatientId patient, @Nullable VisitorId visitor) {
        jdbc.sql("""
                select id from care.claim
                where (doctor_id = :doctor and during && tstzrange(:start, :end, '[)'))
                   or (patient_id = :patient and (kind = 'HOLD' or during && tstzrange(:start, :end, '[)')))
                   or visitor_id = :visitor
                order by id for update
                """)
                .param("doctor", doctor.value())
                .param("patient", patient == null ? null : patient.value())
                .param("visitor", visitor == null ? null : visitor.value())
                .param("start", at(slot.start()))
                .param("end", at(slot.end()))
                .query(UUID.class)
                .list();
    }

    void deleteOwnHolds(@Nullable PatientId patient, @Nullable VisitorId visitor) {
        jdbc.sql(
                        "delete from care.claim where kind = 'HOLD' and not is_offer and (patient_id = :patient or visitor_id = :visitor)")
                .param("patient", patient == null ? null : patient.value())
                .param("visitor", visitor == null ? null : visitor.value())
                .update();
    }

    void deleteExpired(DoctorId doctor, TimeSlot slot, @Nullable PatientId patient, Instant now) {
        jdbc.sql("""
                delete from care.claim
                where kind = 'HOLD' and expires_at <= :now and during && tstzrange(:start, :end, '[)')
                  and (doctor_id = :doctor or patient_id = :patient)
                """)
                .param("now", at(now))
                .param("start", at(slot.start()))
                .param("end", at(slot.end()))
                .param("doctor", doctor.value())
                .param("patient", patient == null ? null : patient.value())
                .update();
    }

    /** Whether the hold has the time now; a rival's claim on it is no error but an answer. */
    boolean addHold(
            HoldId id,
            DoctorId doctor,
            @Nullable PatientId patient,
            @Nullable VisitorId visitor,
            TimeSlot slot,
            Instant expires) {
        return jdbc.sql("""
                insert into care.claim (id, doctor_id, patient_id, visitor_id, during, kind, expires_at)
                values (:id, :doctor, :patient, :visitor, tstzrange(:start, :end, '[)'), 'HOLD', :expires)
                on conflict do nothing
                """)
                        .param("id", id.value())
                        .param("doctor", doctor.value())
                        .param("patient", patient == null ? null : patient.value())
                        .param("visitor", visitor == null ? null : visitor.value())
                        .param("start", at(slot.start()))
                        .param("end", at(slot.end()))
                        .param("expires", at(expires))
                        .update()
                == 1;
    }

    /** Whether a visit whose hold is gone has the time now. */
    boolean addVisit(UUID id, DoctorId doctor, PatientId patient, TimeSlot slot, VisitId visit) {
        return jdbc.sql("""
                insert into care.claim (id, doctor_id, patient_id, during, kind, visit_id)
                values (:id, :doctor, :patient, tstzrange(:start, :end, '[)'), 'VISIT', :visit)
                on conflict do nothing
                """)
                        .param("id", id)
                        .param("doctor", doctor.value())
                        .param("patient", patient.value())
                        .param("start", at(slot.start()))
                        .param("end", at(slot.end()))
                        .param("visit", visit.value())
                        .update()
                == 1;
    }

    /** Whether the own hold still stood, expired or not, and is a visit now. */
    boolean becomeVisit(HoldId hold, VisitId visit) {
        return jdbc.sql("""
                update care.claim set kind = 'VISIT', visit_id = :visit, expires_at = null
                where id = :hold and kind = 'HOLD' and patient_id is not null
                """)
                        .param("visit", visit.value())
                        .param("hold", hold.value())
                        .update()
                == 1;
    }

    /** Whether the hold's row still stands and lasts until then now. */
    boolean extend(HoldId hold, Instant until) {
        return jdbc.sql("""
                update care.claim set expires_at = greatest(expires_at, :until) where id = :hold and kind = 'HOLD'
                """)
                        .param("until", at(until))
                        .param("hold", hold.value())
                        .update()
                == 1;
    }

    void delete(HoldId hold) {
        jdbc.sql("delete from care.claim where id = :hold and kind = 'HOLD'")
                .param("hold", hold.value())
                .update();
    }

    /** Whether another claim than this one occupies the patient during the slot; expired holds do not count. */
    boolean patientIsBusy(PatientId patient, TimeSlot slot, @Nullable UUID own, Instant now) {
        return isTaken("patient_id", patient.value(), slot, own, now);
    }

    /** Whether another claim than this one occupies the doctor during the slot; expired holds do not count. */
    boolean doctorIsBusy(DoctorId doctor, TimeSlot slot, @Nullable UUID own, Instant now) {
        return isTaken("doctor_id", doctor.value(), slot, own, now);
    }

    private boolean isTaken(String whose, UUID id, TimeSlot slot, @Nullable UUID own, Instant now) {
        return jdbc.sql("""
                select exists (select 1 from care.claim
                               where %s = :whose and during && tstzrange(:start, :end, '[)')
                                 and (kind <> 'HOLD' or expires_at > :now) and id is distinct from :own)
                """.formatted(whose))
                .param("whose", id)
                .param("start", at(slot.start()))
                .param("end", at(slot.end()))
                .param("own", own)
                .param("now", at(now))
                .query(Boolean.class)
                .single();
    }

    /** The claim of a visit, locked; empty once the visit was called off. */
    Optional<UUID> lockVisit(VisitId visit) {
        return jdbc.sql("select id from care.claim where visit_id = :visit for update")
                .param("visit", visit.value())
                .query(UUID.class)
                .optional();
    }

    /** Moves a visit's claim; whoever calls has looked, under the locks, that nobody else has the time. */
    void move(UUID claim, DoctorId doctor, TimeSlot occupied) {
        jdbc.sql("update care.claim set doctor_id = :doctor, during = tstzrange(:start, :end, '[)') where id = :id")
                .param("doctor", doctor.value())
                .param("start", at(occupied.start()))
                .param("end", at(occupied.end()))
                .param("id", claim)
                .update();
    }

    /** Whether the waitlist keeps the time for a patient now. */
    boolean addOffer(UUID id, DoctorId doctor, PatientId patient, TimeSlot occupied, Instant expires) {
        return jdbc.sql("""
                insert into care.claim (id, doctor_id, patient_id, during, kind, expires_at, is_offer)
                values (:id, :doctor, :patient, tstzrange(:start, :end, '[)'), 'HOLD', :expires, true)
                on conflict do nothing
                """)
                        .param("id", id)
                        .param("doctor", doctor.value())
                        .param("patient", patient.value())
                        .param("start", at(occupied.start()))
                        .param("end", at(occupied.end()))
                        .param("expires", at(expires))
                        .update()
                == 1;
    }

    void deleteOffer(UUID id) {
        jdbc.sql("delete from care.claim where id = :id and is_offer")
                .param("id", id)
                .update();
    }

    void deleteVisit(VisitId visit) {
        jdbc.sql("delete from care.claim where visit_id = :visit")
                .param("visit", visit.value())
                .update();
    }

    void giveToPatient(HoldId hold, PatientId patient) {
        jdbc.sql("update care.claim set patient_id = :patient, visitor_id = null where id = :hold and kind = 'HOLD'")
                .param("patient", patient.value())
                .param("hold", hold.value())
                .update();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
