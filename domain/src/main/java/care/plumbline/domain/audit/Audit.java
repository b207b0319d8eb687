package care.plumbline.domain.audit;

import care.plumbline.domain.shared.AccountId;
import care.plumbline.domain.shared.Actor;
import care.plumbline.domain.shared.UuidV7;
import care.plumbline.domain.shared.VisitorId;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes audit rows in the transaction of whoever reads or changes a record: no row, no record. */
@Component
public class Audit {

    private final JdbcClient jdbc;
    private final Clock clock;

    Audit(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Adds one row.
     *
     * @param patient the patient whose record it is, or null when it belongs to no patient (prices, visitors)
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(Actor actor, Action action, @Nullable UUID patient, String recordType, UUID recordId) {
        var behalf = actor.onBehalfOf();
        jdbc.sql("""
                insert into care.audit_event (id, at, actor_account, actor_visitor, actor_role, session, on_behalf_of, behalf_reason,
                                              action, patient_id, record_type, record_id)
                values (:id, :at, :account, :visitor, :role, :session, :onBehalfOf, :reason, :action, :patient, :type, :record)
                """)
                .param("id", UuidV7.next())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("account", valueOf(actor.account()))
                .param("visitor", valueOf(actor.visitor()))
                .param("role", actor.role().name())
                .param("session", actor.session())
                .param("onBehalfOf", behalf == null ? null : behalf.account().value())
                .param("reason", behalf == null ? null : behalf.reason().name())
                .param("action", action.name())
                .param("patient", patient)
                .param("type", recordType)
                .param("record", recordId)
                .update();
    }

    private static @Nullable UUID valueOf(@Nullable AccountId id) {
        return id == null ? null : id.value();
    }

    private static @Nullable UUID valueOf(@Nullable VisitorId id) {
        return id == null ? null : id.value();
    }
}
