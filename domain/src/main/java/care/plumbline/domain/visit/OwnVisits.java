package care.plumbline.domain.visit;

import care.plumbline.domain.people.PatientId;
import care.plumbline.domain.scheduling.PaymentRef;
import care.plumbline.domain.scheduling.VisitId;
import care.plumbline.domain.scheduling.VisitStatus;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Visits of the acting doctor, locked for a change. */
@Repository
class OwnVisits {

    private final JdbcClient jdbc;

    OwnVisits(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Own(
            VisitId id,
            PatientId patient,
            UUID doctor,
            VisitStatus status,
            PaymentRef payment,
            Instant start,
            @Nullable Instant startedAt,
            Instant startableFrom) {}

    /** Another doctor's visit is not there. */
    Own require(VisitId id) {
        return jdbc.sql("""
                select v.id, v.patient_id, v.doctor_id, v.status, v.payment_id, v.starts_at, v.started_at,
                       v.starts_at - make_interval(mins => o.start_early_minutes) as startable_from
                from care.visit v cross join care.organisation o
                where v.id = :id and v.doctor_id = care.my_doctor() for no key update of v
                """)
                .param("id", id.value())
                .query((row, number) -> {
                    var started = row.getTimestamp("started_at");
                    return new Own(
                            new VisitId(row.getObject("id", UUID.class)),
                            new PatientId(row.getObject("patient_id", UUID.class)),
                            row.getObject("doctor_id", UUID.class),
                            VisitStatus.valueOf(row.getString("status")),
                            new PaymentRef(row.getObject("payment_id", UUID.class)),
                            row.getTimestamp("starts_at").toInstant(),
                            started == null ? null : started.toInstant(),
                            row.getTimestamp("startable_from").toInstant());
                })
                .optional()
                .orElseThrow(VisitRefused.NotThere::new);
    }

    void start(Own visit, Instant now) {
        move(visit, VisitStatus.IN_PROGRESS);
        if (now.isBefore(visit.startableFrom())) {
            throw new VisitRefused.TooEarly();
        }
        jdbc.sql(
                        "update care.visit set status = 'IN_PROGRESS', started_at = :now, version = version + 1 where id = :id")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("id", visit.id().value())
                .update();
    }

    void complete(Own visit, Instant now) {
        move(visit, VisitStatus.COMPLETED);
        jdbc.sql(
                        "update care.visit set status = 'COMPLETED', completed_at = :now, version = version + 1 where id = :id")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("id", visit.id().value())
                .update();
    }

    void miss(Own visit, Instant now) {
        move(visit, VisitStatus.NO_SHOW);
        jdbc.sql("update care.visit set status = 'NO_SHOW', missed_at = :now, version = version + 1 where id = :id")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("id", visit.id().value())
                .update();
    }

    private static void move(Own visit, VisitStatus next) {
        if (!visit.status().canBecome(next)) {
            throw new VisitRefused.WrongState();
        }
    }
}
