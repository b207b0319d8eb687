package care.plumbline.billing.pricing.version;

import care.plumbline.billing.pricing.PricingVersionId;
import care.plumbline.billing.pricing.sheet.SheetDiff;
import care.plumbline.domain.shared.Actor;
import care.plumbline.domain.shared.UuidV7;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes down what was done to versions, never to be changed. */
@Component
class PricingEvents {

    private final JdbcClient jdbc;

    PricingEvents(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void record(Actor actor, PricingVersionId id, PricingAction action, @Nullable String note, Instant now) {
        insert(actor, id, action, note, null, now);
    }

    void changed(Actor actor, PricingVersionId id, PricingAction action, List<SheetDiff.Change> changes, Instant now) {
        changes.forEach(change -> insert(actor, id, action, null, change, now));
    }

    private void insert(
            Actor actor,
            PricingVersionId id,
            PricingAction action,
            @Nullable String note,
            SheetDiff.@Nullable Change change,
            Instant now) {
        jdbc.sql("""
                insert into billing.pricing_event (id, version_id, happened_at, account_id, sitting, action, note,
                                                   row_key, column_name, old_text, new_text)
                values (:id, :version, :now, :account, :sitting, :action, :note, :key, :column, :old, :new)
                """)
                .param("id", UuidV7.next())
                .param("version", id.value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("account", actor.requireAccount().value())
                .param("sitting", actor.session())
                .param("action", action.name())
                .param("note", note)
                .param("key", change == null ? null : change.key())
                .param("column", change == null ? null : change.column())
                .param("old", change == null ? null : change.before())
                .param("new", change == null ? null : change.after())
                .update();
    }
}
