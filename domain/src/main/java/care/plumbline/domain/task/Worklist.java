package care.plumbline.domain.task;

import care.plumbline.domain.audit.Action;
import care.plumbline.domain.audit.Audit;
import care.plumbline.domain.shared.Actor;
import care.plumbline.domain.shared.Query;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.transaction.annotation.Transactional;

/** The open tasks of a role: the list without names, and one task with whom it is about. */
@Query
@PreAuthorize("hasAnyRole('CARE_COORDINATOR', 'DOCTOR', 'BILLING_STAFF')")
public class Worklist {

    private static final String COLUMNS = "select t.id, t.kind, t.subject_id, t.raised_at, t.due_at, t.attempts ";

    private final JdbcClient jdbc;
    private final Audit audit;
    private final Clock clock;

    Worklist(JdbcClient jdbc, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * A line of the list; names nobody.
     *
     * @param subject what it is about, when not an intake
     */
    public record Line(
            TaskId id,
            TaskKind kind,
            @Nullable TaskSubject subject,
            Instant raisedAt,
            Instant dueAt,
            int attempts,
            boolean overdue) {}

    /**
     * A task with whom it is about.
     *
     * @param name as the person gave it; null when they did not say
     * @param phone ten digits; null when none was given
     * @param state where the person said they will be
     * @param language the person reads
     */
    public record Opened(
            Line line,
            @Nullable String name,
            @Nullable String phone,
            @Nullable String state,
            @Nullable String language) {}

    /** Open tasks, the most urgent first. */
    @Transactional(readOnly = true)
    public List<Line> list(Actor actor) {
        return jdbc.sql(COLUMNS + "from care.task t where t.done_at is null order by t.due_at, t.id")
                .query((row, number) -> line(row))
                .list();
    }

    /** One open task; a role it is not for does not find it. Reading it is audited. */
    @Transactional
    public Optional<Opened> open(Actor actor, TaskId id) {
        return jdbc.sql(COLUMNS + """
                , t.patient_id,
                  coalesce(p.given_name || ' ' || p.family_name, v.given_name || ' ' || v.family_name) as name,
                  coalesce(t.phone, p.phone, v.phone) as phone, coalesce(p.state, v.state) as state, p.language
                from care.task t
                left join care.patient p on p.id = t.patient_id
                left join care.visitor_details v on v.visitor_id = t.visitor_id
                where t.id = :id and t.done_at is null
                """)
                .param("id", id.value())
                .query((row, number) -> {
                    audit.record(actor, Action.OPENED, row.getObject("patient_id", UUID.class), "task", id.value());
                    return new Opened(
                            line(row),
                            row.getString("name"),
                            row.getString("phone"),
                            row.getString("state"),
                            row.getString("language"));
                })
                .optional();
    }

    private Line line(ResultSet row) throws SQLException {
        var due = row.getTimestamp("due_at").toInstant();
        var subject = row.getObject("subject_id", UUID.class);
        return new Line(
                new TaskId(row.getObject("id", UUID.class)),
                TaskKind.valueOf(row.getString("kind")),
                subject == null ? null : new TaskSubject(subject),
                row.getTimestamp("raised_at").toInstant(),
                due,
                row.getInt("attempts"),
                clock.instant().isAfter(due));
    }
}
