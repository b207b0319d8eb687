package care.plumbline.domain.task;

import care.plumbline.domain.people.PatientId;
import care.plumbline.domain.scheduling.IntakeRef;
import care.plumbline.domain.shared.AccountId;
import care.plumbline.domain.shared.Sealer;
import java.time.Instant;
import java.time.ZoneOffset;
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
            IntakeRef intake,
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
                    var patient = row.getObject("patient_id", UUID.class);
                    return new Open(
                            id,
                            TaskKind.valueOf(row.getString("kind")),
                            new IntakeRef(row.getObject("intake_id", UUID.class)),
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
