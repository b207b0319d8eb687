package care.plumbline.billing.quote.impact;

import care.plumbline.billing.money.Money;
import care.plumbline.billing.pricing.PricingVersionId;
import care.plumbline.billing.quote.PastQuotes.Cursor;
import care.plumbline.domain.shared.AccountId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What versions would have changed, as far as it was worked out. */
@Repository
class Impacts {

    private static final String SELECT = """
            select id, version_id, version_revision, period, from_at, until_at, status, total, done, skipped, unpriced,
                   changed, pay_more, most_more_minor, patients_minor, revenue_minor, by_group, examples, started_at, ended_at
            from billing.price_impact
            """;

    private final JdbcClient jdbc;
    private final TallyJson json;

    Impacts(JdbcClient jdbc, TallyJson json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** What is to be worked out, and where it stands. */
    record Work(ImpactReport report, String sheet, @Nullable Cursor last) {}

    /** False when the same is under way already. */
    boolean add(ImpactReport fresh, String sheet, AccountId by) {
        return jdbc.sql("""
                insert into billing.price_impact (id, version_id, version_revision, sheet, period, from_at, until_at, status,
                                                  currency, started_by, started_at)
                values (:id, :version, :revision, :sheet::jsonb, :period, :from, :until, 'RUNNING', 'USD', :by, :now)
                on conflict do nothing
                """)
                        .param("id", fresh.id().value())
                        .param("version", fresh.version().value())
                        .param("revision", fresh.revision())
                        .param("sheet", sheet)
                        .param("period", fresh.period().name())
                        .param("from", at(fresh.from()))
                        .param("until", at(fresh.until()))
                        .param("by", by.value())
                        .param("now", at(fresh.startedAt()))
                        .update()
                == 1;
    }

    Optional<ImpactReport> newestOf(PricingVersionId version) {
        return jdbc.sql(SELECT + "where version_id = :version order by started_at desc, id desc limit 1")
                .param("version", version.value())
                .query((row, number) -> report(row))
                .optional();
    }

    /** Locked until the transaction ends; empty when it has ended. */
    Optional<Work> lockRunning(ImpactId id) {
        return jdbc.sql(SELECT.replace("ended_at\n", "ended_at, sheet, last_offered_at, last_quote_id\n")
                        + "where id = :id and status = 'RUNNING' for update")
                .param("id", id.value())
                .query((row, number) -> new Work(report(row), row.getString("sheet"), cursor(row)))
                .optional();
    }

    void save(ImpactId id, int total, Tally tally, @Nullable Cursor last) {
        jdbc.sql("""
                update billing.price_impact
                set total = greatest(:total, :done), done = :done, skipped = :skipped, unpriced = :unpriced, changed = :changed,
                    pay_more = :payMore, most_more_minor = :mostMore, patients_minor = :patients, revenue_minor = :revenue,
                    by_group = :groups::jsonb, examples = :examples::jsonb, last_offered_at = :at, last_quote_id = :quote
                where id = :id
                """)
                .param("total", total)
                .param("done", tally.done())
                .param("skipped", tally.skipped())
                .param("unpriced", tally.unpriced())
                .param("changed", tally.changed())
                .param("payMore", tally.payMore())
                .param("mostMore", tally.mostMore().minor())
                .param("patients", tally.patients().minor())
                .param("revenue", tally.revenue().minor())
                .param("groups", json.groups(tally.groups()))
                .param("examples", json.examples(tally.examples()))
                .param("at", last == null ? null : at(last.offeredAt()))
                .param("quote", last == null ? null : last.id())
                .param("id", id.value())
                .update();
    }

    void end(ImpactId id, ImpactReport.Status status, Instant now) {
        jdbc.sql("""
                update billing.price_impact set status = :status, ended_at = :now where id = :id and status = 'RUNNING'
                """)
                .param("status", status.name())
                .param("now", at(now))
                .param("id", id.value())
                .update();
    }

    private ImpactReport report(ResultSet row) throws SQLException {
        var ended = row.getTimestamp("ended_at");
        return new ImpactReport(
                new ImpactId(row.getObject("id", UUID.class)),
                new PricingVersionId(row.getObject("version_id", UUID.class)),
                row.getInt("version_revision"),
                ImpactPeriod.valueOf(row.getString("period")),
                row.getTimestamp("from_at").toInstant(),
                row.getTimestamp("until_at").toInstant(),
                ImpactReport.Status.valueOf(row.getString("status")),
                row.getObject("total", Integer.class),
                tally(row),
                row.getTimestamp("started_at").toInstant(),
                ended == null ? null : ended.toInstant());
    }

    private Tally tally(ResultSet row) throws SQLException {
        return new Tally(
                row.getInt("done"),
                row.getInt("skipped"),
                row.getInt("unpriced"),
                row.getInt("changed"),
                row.getInt("pay_more"),
                Money.usd(row.getLong("most_more_minor")),
                Money.usd(row.getLong("patients_minor")),
                Money.usd(row.getLong("revenue_minor")),
                json.groups(row.getString("by_group")),
                json.examples(row.getString("examples")));
    }

    private static @Nullable Cursor cursor(ResultSet row) throws SQLException {
        var at = row.getTimestamp("last_offered_at");
        return at == null ? null : new Cursor(at.toInstant(), row.getObject("last_quote_id", UUID.class));
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
