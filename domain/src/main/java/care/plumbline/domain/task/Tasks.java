package care.plumbline.domain.task;

import care.plumbline.domain.account.VisitorBelongings;
import care.plumbline.domain.people.PatientId;
import care.plumbline.domain.scheduling.IntakeRef;
import care.plumbline.domain.shared.VisitorId;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Raises tasks, for the features that find out that somebody has to act; joins the caller's transaction. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Tasks implements VisitorBelongings {

    private final JdbcClient jdbc;
    private final Clock clock;

    Tasks(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Raises a task about an intake of a person, unless one of this kind is open; one after urgent advice comes once.
     * Exactly one of patient and visitor is given.
     */
    public void raise(TaskKind kind, IntakeRef about, @Nullable UUID patient, @Nullable UUID visitor) {
        var now = clock.instant();
        jdbc.sql("""
                insert into care.task (id, kind, intake_id, patient_id, visitor_id, raised_at, due_at)
                select :id, :kind, :intake, :patient, :visitor, :now, :due
                where not exists (select 1 from care.task where kind = :kind and intake_id = :intake
                                                            and (done_at is null or kind = 'CALL_AFTER_URGENT'))
                on conflict do nothing
                """)
                .param("id", TaskId.next().value())
                .param("kind", kind.name())
                .param("intake", about.value())
                .param("patient", patient)
                .param("visitor", patient == null ? visitor : null)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("due", now.plus(kind.within()).atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Raises a task about another record of a patient, unless one of this kind is open. */
    public void raise(TaskKind kind, TaskSubject about, PatientId patient) {
        var now = clock.instant();
        jdbc.sql("""
                insert into care.task (id, kind, subject_id, patient_id, raised_at, due_at)
                values (:id, :kind, :subject, :patient, :now, :due)
                on conflict do nothing
                """)
                .param("id", TaskId.next().value())
                .param("kind", kind.name())
                .param("subject", about.value())
                .param("patient", patient.value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("due", now.plus(kind.within()).atOffset(ZoneOffset.UTC))
                .update();
    }

    @Override
    public void handOver(VisitorId visitor, PatientId patient) {
        jdbc.sql("update care.task set patient_id = :patient, visitor_id = null where visitor_id = :visitor")
                .param("patient", patient.value())
                .param("visitor", visitor.value())
                .update();
    }
}
