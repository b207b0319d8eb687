package care.plumbline.domain.audit;

import care.plumbline.domain.shared.Actor;
import care.plumbline.domain.shared.Query;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.transaction.annotation.Transactional;

/** Who did or saw what, newest first, for auditors and administrators. */
@Query
@PreAuthorize("hasAnyRole('AUDITOR', 'ADMINISTRATOR')")
public class AuditTrail {

    private final JdbcClient jdbc;

    AuditTrail(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One row of the trail; ids only, no names and no health data. */
    public record Entry(
            Instant at,
            String actorRole,
            @Nullable UUID actorAccount,
            UUID session,
            String action,
            @Nullable UUID patientId,
            String recordType,
            UUID recordId) {}

    /** A page of the trail. */
    @Transactional(readOnly = true)
    public List<Entry> page(Actor actor, int offset, int limit) {
        return jdbc.sql("""
                select at, actor_role, actor_account, session, action, patient_id, record_type, record_id
                from care.audit_event
                order by at desc, id desc
                offset :offset limit :limit
                """)
                .param("offset", offset)
                .param("limit", limit)
                .query((row, number) -> new Entry(
                        row.getTimestamp("at").toInstant(),
                        row.getString("actor_role"),
                        row.getObject("actor_account", UUID.class),
                        row.getObject("session", UUID.class),
                        row.getString("action"),
                        row.getObject("patient_id", UUID.class),
                        row.getString("record_type"),
                        row.getObject("record_id", UUID.class)))
                .list();
    }

    /** How many rows there are. */
    @Transactional(readOnly = true)
    public int count(Actor actor) {
        return jdbc.sql("select count(*) from care.audit_event")
                .query(Integer.class)
                .single();
    }
}
