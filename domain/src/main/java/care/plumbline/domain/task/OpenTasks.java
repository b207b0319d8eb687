package care.plumbline.domain.task;

import care.plumbline.domain.people.PatientId;
import care.plumbline.domain.scheduling.IntakeRef;
import care.plumbline.domain.shared.AccountId;
import care.plumbline.domain.shared.Sealer;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Tasks that are not done, locked for a change; the policies say which of them a role may see. */
@Repository
class OpenTasks {

    private final JdbcClient jdbc;
    private final Sealer sealer;

    OpenTasks(JdbcClient jdbc, Sealer sealer) {
        this.jdbc = jdbc;
        this.sealer = sealer;
    }

    record Open(
            TaskId id,
            TaskKind kind,
            @Nullable IntakeRef intake,
            @Nullable PatientId patient,
            int attempts,
            boolean done) {

        @Nullable UUID patientId() {
            return patient == null ? null : patient.value();
        }
    }

    Open require(TaskId id) {
        var found = jdbc.sql("""
                select kind, intake_id, patient_id, attempts, done_at is not null as done
                from care.task where id = :id for update
                """)
                .param("id", id.value())
                .query((row, number) -> {
                    var intake = row.getObject("intake_id", UUID.class);
                    var patient = row.getObject("patient_id", UUID.class);
                    return new Open(
                            id,
                            TaskKind.valueOf(row.getString("kind")),
                            intake == null ? null : new IntakeRef(intake),
                            patient == null ? null : new PatientId(patient),
                            row.getInt("attempts"),
                            row.getBoolean("done"));
                })
                .optional()
                .orElseThrow(TaskRefused.NotThere::new);
        if (found.done()) {
            throw new TaskRefused.AlreadyDone();
        }
        return found;
    }

    /** The open tasks of these kinds about a subject that the acting role works on. */
    List<TaskId> about(TaskSubject subject, Collection<TaskKind> kinds) {
        return jdbc.sql("""
                select id from care.task
                where subject_id = :subject and kind in (:kinds) and done_at is null order by id for update
                """)
                .param("subject", subject.value())
                .param("kinds", kinds.stream().map(TaskKind::name).toList())
                .query((row, number) -> new TaskId(row.getObject("id", UUID.class)))
                .list();
    }

    void addAttempt(TaskId id) {
        jdbc.sql("update care.task set attempts = attempts + 1 where id = :id")
                .param("id", id.value())
                .update();
    }

    void finish(TaskId id, TaskOutcome outcome, String note, AccountId by, Instant now) {
        jdbc.sql("""
                update care.task set done_at = :now, done_by = :by, outcome = :outcome, note = :note where id = :id
                """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("by", by.value())
                .param("outcome", outcome.name())
                .param(
                        "note",
                        note.isBlank() ? null : sealer.seal(note, place(id)).bytes())
                .param("id", id.value())
                .update();
    }

    private static Sealer.Place place(TaskId id) {
        return new Sealer.Place("care.task", "note", id.value());
    }
}
