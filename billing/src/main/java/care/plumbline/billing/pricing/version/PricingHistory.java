package care.plumbline.billing.pricing.version;

import care.plumbline.billing.pricing.PricingVersionId;
import care.plumbline.billing.pricing.sheet.CsvText;
import care.plumbline.billing.pricing.sheet.PricingKind;
import care.plumbline.domain.shared.Actor;
import care.plumbline.domain.shared.Query;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.transaction.annotation.Transactional;

/** Who did what to versions, newest first; what was written down never changes. */
@Query
@PreAuthorize("hasAnyRole('PRICING_EDITOR', 'PRICING_APPROVER', 'ADMINISTRATOR')")
public class PricingHistory {

    private static final String EVENTS = """
            select e.happened_at, coalesce(billing.who_prices(e.account_id), e.account_id::text) as who, e.sitting,
                   v.version_no, e.action, e.note, e.row_key, e.column_name, e.old_text, e.new_text
            from billing.pricing_event e join billing.pricing_version v on v.id = e.version_id
            """;
    private static final List<String> HEAD =
            List.of("at", "who", "sitting", "version", "action", "note", "row", "column", "before", "after");

    private final JdbcClient jdbc;

    PricingHistory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One thing somebody did.
     *
     * @param who the address they sign in with
     * @param sitting ties what was done in one sitting together, as in the audit log
     * @param version the number of the version
     * @param note a reason, or the number of another version, as the action has it
     * @param rowKey the words that tell the changed row apart, when a cell was changed
     */
    public record Event(
            Instant at,
            String who,
            UUID sitting,
            int version,
            PricingAction action,
            @Nullable String note,
            @Nullable String rowKey,
            @Nullable String column,
            @Nullable String before,
            @Nullable String after) {}

    /** What was done to a version. */
    @Transactional(readOnly = true)
    public List<Event> of(Actor actor, PricingVersionId id) {
        return jdbc.sql(EVENTS + "where e.version_id = :id order by e.happened_at desc, e.id desc")
                .param("id", id.value())
                .query((row, number) -> event(row))
                .list();
    }

    /** What was done last to versions of a kind. */
    @Transactional(readOnly = true)
    public List<Event> newest(Actor actor, PricingKind kind, int limit) {
        return jdbc.sql(EVENTS + "where v.kind = :kind order by e.happened_at desc, e.id desc limit :limit")
                .param("kind", kind.name())
                .param("limit", limit)
                .query((row, number) -> event(row))
                .list();
    }

    /** Everything that was ever done to versions of a kind as a file, oldest first; formulas are defused. */
    @Transactional(readOnly = true)
    public String csv(Actor actor, PricingKind kind) {
        var lines = new ArrayList<List<String>>(List.of(HEAD));
        jdbc.sql(EVENTS + "where v.kind = :kind order by e.happened_at, e.id")
                .param("kind", kind.name())
                .query((row, number) -> event(row))
                .list()
                .forEach(event -> lines.add(line(event)));
        return CsvText.of(lines);
    }

    private static Event event(ResultSet row) throws SQLException {
        return new Event(
                row.getTimestamp("happened_at").toInstant(),
                row.getString("who"),
                row.getObject("sitting", UUID.class),
                row.getInt("version_no"),
                PricingAction.valueOf(row.getString("action")),
                row.getString("note"),
                row.getString("row_key"),
                row.getString("column_name"),
                row.getString("old_text"),
                row.getString("new_text"));
    }

    private static List<String> line(Event event) {
        return List.of(
                event.at().toString(),
                event.who(),
                event.sitting().toString(),
                Integer.toString(event.version()),
                event.action().name(),
                text(event.note()),
                text(event.rowKey()),
                text(event.column()),
                text(event.before()),
                text(event.after()));
    }

    private static String text(@Nullable String value) {
        return Objects.requireNonNullElse(value, "");
    }
}
