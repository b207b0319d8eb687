package care.plumbline.domain.scheduling.waitlist;

import care.plumbline.domain.people.DoctorId;
import care.plumbline.domain.people.PatientId;
import care.plumbline.domain.scheduling.VisitId;
import care.plumbline.domain.scheduling.availability.OpenTime;
import care.plumbline.domain.shared.TimeSlot;
import care.plumbline.domain.shared.UuidV7;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who waits, and what was offered to them. */
@Repository
class Entries {

    private final JdbcClient jdbc;
    private final Clock clock;

    Entries(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** How waiting ended. */
    enum Outcome {
        MOVED,
        LEFT,
        OVER
    }

    /** How an offer ended. */
    enum OfferOutcome {
        ACCEPTED,
        DECLINED,
        LAPSED,
        WITHDRAWN
    }

    void add(VisitId visit, PatientId patient, boolean sameDoctor) {
        jdbc.sql("""
                insert into care.waitlist_entry (id, patient_id, visit_id, same_doctor, since)
                values (:id, :patient, :visit, :sameDoctor, :now) on conflict do nothing
                """)
                .param("id", UuidV7.next())
                .param("patient", patient.value())
                .param("visit", visit.value())
                .param("sameDoctor", sameDoctor)
                .param("now", now())
                .update();
    }

    Optional<UUID> openEntryOf(VisitId visit) {
        return jdbc.sql("select id from care.waitlist_entry where visit_id = :visit and ended_at is null")
                .param("visit", visit.value())
                .query(UUID.class)
                .optional();
    }

    void end(UUID entry, Outcome outcome) {
        jdbc.sql("""
                update care.waitlist_entry set ended_at = :now, outcome = :outcome where id = :id and ended_at is null
                """)
                .param("now", now())
                .param("outcome", outcome.name())
                .param("id", entry)
                .update();
    }

    /** Those who wait for a time of this doctor and have no offer, whoever waits longest first. */
    List<Waiting> waitingFor(DoctorId doctor, Instant now) {
        return jdbc.sql("""
                select e.id, e.patient_id, e.visit_id, v.doctor_id, e.same_doctor, v.starts_at, v.time_zone
                from care.waitlist_entry e join care.visit v on v.id = e.visit_id
                where e.ended_at is null and v.status = 'BOOKED' and v.starts_at > :now
                  and (v.doctor_id = :doctor or not e.same_doctor)
                  and not exists (select 1 from care.waitlist_offer o where o.entry_id = e.id and o.ended_at is null)
                order by e.since, e.id
                """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("doctor", doctor.value())
                .query((row, number) -> new Waiting(
                        row.getObject("id", UUID.class),
                        new PatientId(row.getObject("patient_id", UUID.class)),
                        new VisitId(row.getObject("visit_id", UUID.class)),
                        new DoctorId(row.getObject("doctor_id", UUID.class)),
                        row.getBoolean("same_doctor"),
                        row.getTimestamp("starts_at").toInstant(),
                        ZoneId.of(row.getString("time_zone"))))
                .list();
    }

    /** Whether somebody still waits and has no offer. */
    boolean stillWaits(UUID entry, Instant now) {
        return jdbc.sql("""
                select exists (
                    select 1 from care.waitlist_entry e join care.visit v on v.id = e.visit_id
                    where e.id = :entry and e.ended_at is null and v.status = 'BOOKED' and v.starts_at > :now
                      and not exists (select 1 from care.waitlist_offer o where o.entry_id = e.id and o.ended_at is null))
                """)
                .param("entry", entry)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(Boolean.class)
                .single();
    }

    PatientId patientOf(UUID entry) {
        return new PatientId(jdbc.sql("select patient_id from care.waitlist_entry where id = :entry")
                .param("entry", entry)
                .query(UUID.class)
                .single());
    }

    /** Waiting for an earlier time than that of a visit that has begun, was called off or is over. */
    List<UUID> pointless(Instant now) {
        return jdbc.sql("""
                select e.id from care.waitlist_entry e join care.visit v on v.id = e.visit_id
                where e.ended_at is null and (v.status <> 'BOOKED' or v.starts_at <= :now)
                """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query((row, number) -> row.getObject("id", UUID.class))
                .list();
    }

    /** Waiting with an offer that is no longer earlier than the visit, which was moved since. */
    List<UUID> overtaken() {
        return jdbc.sql("""
                select o.entry_id from care.waitlist_offer o join care.visit v on v.id = o.visit_id
                where o.ended_at is null and o.starts_at >= v.starts_at
                """)
                .query((row, number) -> row.getObject("entry_id", UUID.class))
                .list();
    }

    /** Doctors somebody waits for: that of their visit, or any. */
    List<DoctorId> waitedFor() {
        return jdbc.sql("""
                select d.id from care.doctor d
                where d.active and exists (
                    select 1 from care.waitlist_entry e join care.visit v on v.id = e.visit_id
                    where e.ended_at is null and (v.doctor_id = d.id or not e.same_doctor))
                order by d.id
                """)
                .query((row, number) -> new DoctorId(row.getObject("id", UUID.class)))
                .list();
    }

    /** Whether this very time was offered to them before: a no is a no. */
    boolean wasOffered(Waiting waiting, OpenTime time) {
        return jdbc.sql("""
                select exists (select 1 from care.waitlist_offer
                               where entry_id = :entry and doctor_id = :doctor and starts_at = :start)
                """)
                .param("entry", waiting.entry())
                .param("doctor", time.doctor().value())
                .param("start", time.slot().start().atOffset(ZoneOffset.UTC))
                .query(Boolean.class)
                .single();
    }

    void addOffer(OfferId id, Waiting waiting, OpenTime time, Instant expires) {
        jdbc.sql("""
                insert into care.waitlist_offer (id, entry_id, patient_id, visit_id, doctor_id, starts_at, ends_at,
                                                 offered_at, expires_at)
                values (:id, :entry, :patient, :visit, :doctor, :start, :end, :now, :expires)
                """)
                .param("id", id.value())
                .param("entry", waiting.entry())
                .param("patient", waiting.patient().value())
                .param("visit", waiting.visit().value())
                .param("doctor", time.doctor().value())
                .param("start", time.slot().start().atOffset(ZoneOffset.UTC))
                .param("end", time.slot().end().atOffset(ZoneOffset.UTC))
                .param("now", now())
                .param("expires", expires.atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<Waiting.Offer> offer(OfferId id) {
        return offers("where id = :value", id.value()).stream().findFirst();
    }

    Optional<Waiting.Offer> standingOfferOf(UUID entry) {
        return offers("where entry_id = :value and ended_at is null", entry).stream()
                .findFirst();
    }

    /** The same, locked until the transaction ends. */
    Optional<Waiting.Offer> lockOffer(OfferId id) {
        return offers("where id = :value for update", id.value()).stream().findFirst();
    }

    void endOffer(OfferId id, OfferOutcome outcome) {
        jdbc.sql("""
                update care.waitlist_offer set ended_at = :now, outcome = :outcome where id = :id and ended_at is null
                """)
                .param("now", now())
                .param("outcome", outcome.name())
                .param("id", id.value())
                .update();
    }

    private List<Waiting.Offer> offers(String where, UUID value) {
        return jdbc.sql("""
                select id, entry_id, visit_id, doctor_id, starts_at, ends_at, expires_at, ended_at is not null as ended
                from care.waitlist_offer
                """ + where)
                .param("value", value)
                .query((row, number) -> new Waiting.Offer(
                        new OfferId(row.getObject("id", UUID.class)),
                        row.getObject("entry_id", UUID.class),
                        new VisitId(row.getObject("visit_id", UUID.class)),
                        new DoctorId(row.getObject("doctor_id", UUID.class)),
                        new TimeSlot(
                                row.getTimestamp("starts_at").toInstant(),
                                row.getTimestamp("ends_at").toInstant()),
                        row.getTimestamp("expires_at").toInstant(),
                        row.getBoolean("ended")))
                .list();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
