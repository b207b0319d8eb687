package care.plumbline.triage.intake;

import care.plumbline.domain.people.PatientId;
import care.plumbline.domain.shared.AccountId;
import care.plumbline.domain.shared.VisitorId;
import care.plumbline.triage.protocol.Language;
import care.plumbline.triage.protocol.Protocol;
import care.plumbline.triage.release.Releases;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Intakes and where they stand. */
@Repository
class Intakes {

    private static final String COLUMNS = """
            select id, protocol, protocol_version, language, started_at, stopped_at, finished_at, amended_emergency,
                   emergency_at, post_ed, tolerated_rules, released_at
            from triage.intake
            """;

    private final JdbcClient jdbc;
    private final Releases releases;

    Intakes(JdbcClient jdbc, Releases releases) {
        this.jdbc = jdbc;
        this.releases = releases;
    }

    IntakeId add(Owner owner, Protocol protocol, String language, boolean postEd, Instant now) {
        var id = IntakeId.next();
        jdbc.sql("""
                insert into triage.intake (id, patient_id, visitor_id, protocol, protocol_version, language, post_ed, started_at)
                values (:id, :patient, :visitor, :protocol, :version, :language, :postEd, :now)
                """)
                .param("id", id.value())
                .param("patient", owner.patient())
                .param("visitor", owner.patient() == null ? owner.visitor() : null)
                .param("protocol", protocol.id())
                .param("version", protocol.version())
                .param("language", language)
                .param("postEd", postEd)
                .param("now", at(now))
                .update();
        return id;
    }

    /** The newest intake of a person, whatever its state. */
    Optional<Intake> newest(Owner owner) {
        return one(COLUMNS + """
                where patient_id = :patient or visitor_id = :visitor order by started_at desc, id desc limit 1
                """, owner);
    }

    /** The newest intake, locked, so that answers of two tabs come one after the other. */
    Optional<Intake> newestLocked(Owner owner) {
        return one(COLUMNS + """
                where patient_id = :patient or visitor_id = :visitor order by started_at desc, id desc limit 1 for update
                """, owner);
    }

    /** The newest intake of which every question was answered. */
    Optional<Intake> newestFinished(Owner owner) {
        return one(COLUMNS + """
                where (patient_id = :patient or visitor_id = :visitor) and finished_at is not null
                order by finished_at desc, id desc limit 1
                """, owner);
    }

    /**
     * The intake whose emergency advice still stands: no clinician let it go, and no intake was finished that began 24
     * hours later, or at once because the person had been seen.
     */
    Optional<Intake> standingEmergency(Owner owner) {
        return one(COLUMNS + """
                stopped where (patient_id = :patient or visitor_id = :visitor)
                  and emergency_at is not null and (released_at is null or released_at < emergency_at)
                  and not exists (
                      select 1 from triage.intake later
                      where (later.patient_id = :patient or later.visitor_id = :visitor)
                        and later.finished_at is not null
                        and (later.emergency_at is null or later.released_at >= later.emergency_at)
                        and later.started_at >= stopped.emergency_at
                        and (later.post_ed or later.started_at >= stopped.emergency_at + interval '24 hours'))
                order by emergency_at desc limit 1
                """, owner);
    }

    Optional<Intake> find(IntakeId id) {
        return jdbc.sql(COLUMNS + "where id = :id")
                .param("id", id.value())
                .query((row, number) -> intake(row))
                .optional();
    }

    Optional<PatientId> patientOf(IntakeId id) {
        return jdbc.sql("select patient_id from triage.intake where id = :id and patient_id is not null")
                .param("id", id.value())
                .query((row, number) -> new PatientId(row.getObject("patient_id", UUID.class)))
                .optional();
    }

    /** The newest intake the same patient began after this one. */
    Optional<IntakeId> newerThan(IntakeId id) {
        return jdbc.sql("""
                select newer.id from triage.intake this join triage.intake newer
                  on newer.patient_id = this.patient_id and newer.started_at > this.started_at
                where this.id = :id order by newer.started_at desc, newer.id desc limit 1
                """)
                .param("id", id.value())
                .query((row, number) -> new IntakeId(row.getObject("id", UUID.class)))
                .optional();
    }

    /** The newest intake the same patient finished before this one began. */
    Optional<IntakeId> finishedBefore(IntakeId id) {
        return jdbc.sql("""
                select older.id from triage.intake this join triage.intake older
                  on older.patient_id = this.patient_id and older.started_at < this.started_at
                where this.id = :id and older.finished_at is not null
                order by older.started_at desc, older.id desc limit 1
                """)
                .param("id", id.value())
                .query((row, number) -> new IntakeId(row.getObject("id", UUID.class)))
                .optional();
    }

    boolean finishedAnotherSince(Owner owner, IntakeId id, Instant since) {
        return jdbc.sql("""
                select exists (select 1 from triage.intake
                               where (patient_id = :patient or visitor_id = :visitor) and id <> :id
                                 and finished_at >= :since)
                """)
                .param("patient", owner.patient())
                .param("visitor", owner.visitor())
                .param("id", id.value())
                .param("since", at(since))
                .query(Boolean.class)
                .single();
    }

    void stop(IntakeId id, Instant now) {
        jdbc.sql("update triage.intake set stopped_at = :now, emergency_at = :now where id = :id")
                .param("now", at(now))
                .param("id", id.value())
                .update();
    }

    void resume(IntakeId id) {
        jdbc.sql("update triage.intake set stopped_at = null, finished_at = null, emergency_at = null where id = :id")
                .param("id", id.value())
                .update();
    }

    /** The answers change after the result: it is asked for again, and emergency advice that stands still does. */
    void reopen(IntakeId id) {
        jdbc.sql("update triage.intake set finished_at = null where id = :id")
                .param("id", id.value())
                .update();
    }

    /** The questions go on although this emergency advice stands. */
    void goOn(IntakeId id, Set<String> rules) {
        jdbc.sql("update triage.intake set stopped_at = null, tolerated_rules = :rules where id = :id")
                .param("rules", rules.toArray(String[]::new))
                .param("id", id.value())
                .update();
    }

    void release(IntakeId id, AccountId by, byte[] reason, Set<String> rules, Instant now) {
        jdbc.sql("""
                update triage.intake set stopped_at = null, tolerated_rules = :rules, released_at = :now,
                    released_by = :by, released_reason = :reason
                where id = :id
                """)
                .param("rules", rules.toArray(String[]::new))
                .param("now", at(now))
                .param("by", by.value())
                .param("reason", reason)
                .param("id", id.value())
                .update();
    }

    void markAmended(IntakeId id) {
        jdbc.sql("update triage.intake set amended_emergency = true where id = :id")
                .param("id", id.value())
                .update();
    }

    void finish(IntakeId id, Instant now) {
        jdbc.sql("update triage.intake set finished_at = :now where id = :id")
                .param("now", at(now))
                .param("id", id.value())
                .update();
    }

    void giveToPatient(VisitorId visitor, PatientId patient) {
        jdbc.sql("update triage.intake set patient_id = :patient, visitor_id = null where visitor_id = :visitor")
                .param("patient", patient.value())
                .param("visitor", visitor.value())
                .update();
    }

    private Optional<Intake> one(String sql, Owner owner) {
        return jdbc.sql(sql)
                .param("patient", owner.patient())
                .param("visitor", owner.visitor())
                .query((row, number) -> intake(row))
                .optional();
    }

    private Intake intake(ResultSet row) throws SQLException {
        return new Intake(
                new IntakeId(row.getObject("id", UUID.class)),
                releases.of(row.getString("protocol"), row.getString("protocol_version")),
                Language.of(Locale.of(row.getString("language"))),
                row.getTimestamp("started_at").toInstant(),
                instant(row, "stopped_at"),
                instant(row, "finished_at"),
                row.getBoolean("amended_emergency"),
                instant(row, "emergency_at"),
                row.getBoolean("post_ed"),
                Set.of((String[]) row.getArray("tolerated_rules").getArray()),
                instant(row, "released_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var value = row.getTimestamp(column);
        return value == null ? null : value.toInstant();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
