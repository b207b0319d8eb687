package care.plumbline.domain.visit;

import care.plumbline.domain.scheduling.VisitId;
import care.plumbline.domain.shared.Sealed;
import care.plumbline.domain.shared.Sealer;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Visit notes, sealed at rest. */
@Repository
class Notes {

    private final JdbcClient jdbc;
    private final Sealer sealer;

    Notes(JdbcClient jdbc, Sealer sealer) {
        this.jdbc = jdbc;
        this.sealer = sealer;
    }

    record Note(String text, int version, @Nullable Instant signedAt) {}

    Optional<Note> find(VisitId visit) {
        return jdbc.sql("select body, version, signed_at from care.visit_note where visit_id = :visit")
                .param("visit", visit.value())
                .query((row, number) -> {
                    var signed = row.getTimestamp("signed_at");
                    return new Note(
                            sealer.open(new Sealed(row.getBytes("body")), place(visit)),
                            row.getInt("version"),
                            signed == null ? null : signed.toInstant());
                })
                .optional();
    }

    void add(OwnVisits.Own visit, String text, Instant now) {
        jdbc.sql("""
                insert into care.visit_note (visit_id, patient_id, doctor_id, body, updated_at, version)
                values (:visit, :patient, :doctor, :body, :now, 1)
                """)
                .param("visit", visit.id().value())
                .param("patient", visit.patient().value())
                .param("doctor", visit.doctor())
                .param("body", sealer.seal(text, place(visit.id())).bytes())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    void update(VisitId visit, String text, int version, Instant now) {
        var changed = jdbc.sql("""
                update care.visit_note set body = :body, updated_at = :now, version = version + 1
                where visit_id = :visit and version = :version
                """)
                .param("body", sealer.seal(text, place(visit)).bytes())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("visit", visit.value())
                .param("version", version)
                .update();
        if (changed == 0) {
            throw new VisitRefused.ChangedMeanwhile();
        }
    }

    void sign(VisitId visit, Instant now) {
        jdbc.sql("update care.visit_note set signed_at = :now where visit_id = :visit")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("visit", visit.value())
                .update();
    }

    private static Sealer.Place place(VisitId visit) {
        return new Sealer.Place("care.visit_note", "body", visit.value());
    }
}
