package care.plumbline.billing.pricing.version;

import care.plumbline.billing.pricing.PricingVersionId;
import care.plumbline.billing.pricing.sheet.PricingKind;
import care.plumbline.billing.pricing.sheet.Sheet;
import care.plumbline.domain.shared.AccountId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Versions of every kind and what is in effect of them. */
@Repository
class PricingVersions {

    private static final String SELECT = """
            select v.*, lower(e.valid) as begins_at, upper(e.valid) as ends_at
            from billing.pricing_version v left join billing.pricing_in_effect e on e.version_id = v.id
            """;

    private final JdbcClient jdbc;
    private final SheetJson json;
    private final Clock clock;

    PricingVersions(JdbcClient jdbc, SheetJson json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** Everybody who changes a version comes one after the other. */
    void lock() {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('billing.pricing_version', 0))")
                .query(Object.class)
                .list();
    }

    Optional<PricingVersion> find(PricingVersionId id) {
        return jdbc.sql(SELECT + "where v.id = :id")
                .param("id", id.value())
                .query((row, number) -> version(row))
                .optional();
    }

    PricingVersion require(PricingVersionId id, String status) {
        return find(id).filter(version -> isStored(version.status(), status)).orElseThrow(VersionRefused.NotThere::new);
    }

    /** Newest first. */
    List<PricingVersion> of(PricingKind kind) {
        return jdbc.sql(SELECT + "where v.kind = :kind order by v.version_no desc")
                .param("kind", kind.name())
                .query((row, number) -> version(row))
                .list();
    }

    /** What was approved last, begun or not. */
    Optional<PricingVersion> latestApproved(PricingKind kind) {
        return jdbc.sql(SELECT + "where v.kind = :kind and v.status = 'APPROVED' order by lower(e.valid) desc limit 1")
                .param("kind", kind.name())
                .query((row, number) -> version(row))
                .optional();
    }

    /** Every version of every kind that was ever approved, also those taken back. */
    List<PricingVersion> everApproved() {
        return jdbc.sql(
                        SELECT
                                + "where v.status in ('APPROVED', 'WITHDRAWN') order by v.effective_from desc, v.version_no desc")
                .query((row, number) -> version(row))
                .list();
    }

    Optional<PricingVersion> inEffect(PricingKind kind, Instant at) {
        return jdbc.sql(SELECT + "where e.kind = :kind and e.valid @> :at::timestamptz")
                .param("kind", kind.name())
                .param("at", at(at))
                .query((row, number) -> version(row))
                .optional();
    }

    PricingVersionId add(PricingKind kind, @Nullable PricingVersionId base, Sheet sheet, AccountId by, Instant now) {
        var id = PricingVersionId.next();
        jdbc.sql("""
                insert into billing.pricing_version (id, kind, version_no, status, base_id, revision, sheet, reason, created_by, created_at)
                select :id, :kind, coalesce(max(version_no), 0) + 1, 'DRAFT', :base, 1, :sheet::jsonb, '', :by, :now
                from billing.pricing_version where kind = :kind
                """)
                .param("id", id.value())
                .param("kind", kind.name())
                .param("base", base == null ? null : base.value())
                .param("sheet", json.write(sheet))
                .param("by", by.value())
                .param("now", at(now))
                .update();
        return id;
    }

    /** A draft's cells; false when it was changed since that revision. */
    boolean change(PricingVersionId id, int revision, Sheet sheet) {
        return jdbc.sql("""
                update billing.pricing_version set sheet = :sheet::jsonb, revision = revision + 1
                where id = :id and status = 'DRAFT' and revision = :revision
                """)
                        .param("sheet", json.write(sheet))
                        .param("id", id.value())
                        .param("revision", revision)
                        .update()
                == 1;
    }

    void rebase(PricingVersionId id, @Nullable PricingVersionId base) {
        jdbc.sql("update billing.pricing_version set base_id = :base, revision = revision + 1 where id = :id")
                .param("base", base == null ? null : base.value())
                .param("id", id.value())
                .update();
    }

    /** False when the draft was changed since that revision. */
    boolean submit(
            PricingVersionId id, int revision, @Nullable Instant from, String reason, AccountId by, Instant now) {
        return jdbc.sql("""
                update billing.pricing_version
                set status = 'SUBMITTED', effective_from = :from, reason = :reason, submitted_by = :by, submitted_at = :now
                where id = :id and status = 'DRAFT' and revision = :revision
                """)
                        .param("from", from == null ? null : at(from))
                        .param("reason", reason)
                        .param("by", by.value())
                        .param("now", at(now))
                        .param("id", id.value())
                        .param("revision", revision)
                        .update()
                == 1;
    }

    void decide(PricingVersionId id, String status, @Nullable Instant from, AccountId by, Instant now) {
        jdbc.sql("""
                update billing.pricing_version
                set status = :status, effective_from = coalesce(:from, effective_from), decided_by = :by, decided_at = :now
                where id = :id
                """)
                .param("status", status)
                .param("from", from == null ? null : at(from))
                .param("by", by.value())
                .param("now", at(now))
                .param("id", id.value())
                .update();
    }

    void move(PricingVersionId id, String status) {
        jdbc.sql("""
                update billing.pricing_version set status = :status, revision = revision + 1 where id = :id
                """).param("status", status).param("id", id.value()).update();
    }

    void withdraw(PricingVersionId id, AccountId by, Instant now) {
        jdbc.sql("""
                update billing.pricing_version set status = 'WITHDRAWN', withdrawn_by = :by, withdrawn_at = :now
                where id = :id
                """)
                .param("by", by.value())
                .param("now", at(now))
                .param("id", id.value())
                .update();
    }

    /** Ends what is in effect at that instant and begins the version. */
    void publish(PricingVersion version, Instant from) {
        jdbc.sql("""
                update billing.pricing_in_effect set valid = tstzrange(lower(valid), :from, '[)')
                where kind = :kind and upper_inf(valid)
                """)
                .param("from", at(from))
                .param("kind", version.kind().name())
                .update();
        jdbc.sql("""
                insert into billing.pricing_in_effect (kind, valid, version_id)
                values (:kind, tstzrange(:from, null, '[)'), :id)
                """)
                .param("kind", version.kind().name())
                .param("from", at(from))
                .param("id", version.id().value())
                .update();
    }

    /** Takes a version that has not begun out again; the one before it stays in effect. */
    void unpublish(PricingVersion version) {
        jdbc.sql("delete from billing.pricing_in_effect where version_id = :id")
                .param("id", version.id().value())
                .update();
        jdbc.sql("""
                update billing.pricing_in_effect set valid = tstzrange(lower(valid), null, '[)')
                where kind = :kind and upper(valid) = :from
                """)
                .param("kind", version.kind().name())
                .param("from", at(java.util.Objects.requireNonNull(version.effectiveFrom())))
                .update();
    }

    private static boolean isStored(VersionStatus status, String stored) {
        return switch (status) {
            case SCHEDULED, ACTIVE, RETIRED -> stored.equals("APPROVED");
            default -> stored.equals(status.name());
        };
    }

    private PricingVersion version(ResultSet row) throws SQLException {
        var base = row.getObject("base_id", UUID.class);
        var begins = instant(row, "begins_at");
        var ends = instant(row, "ends_at");
        var from = instant(row, "effective_from");
        return new PricingVersion(
                new PricingVersionId(row.getObject("id", UUID.class)),
                PricingKind.valueOf(row.getString("kind")),
                row.getInt("version_no"),
                status(row.getString("status"), begins, ends),
                base == null ? null : new PricingVersionId(base),
                row.getInt("revision"),
                json.read(row.getString("sheet")),
                from,
                ends,
                row.getString("reason"),
                new AccountId(row.getObject("created_by", UUID.class)),
                row.getTimestamp("created_at").toInstant(),
                account(row, "submitted_by"),
                instant(row, "submitted_at"),
                account(row, "decided_by"),
                instant(row, "decided_at"),
                instant(row, "withdrawn_at"));
    }

    private VersionStatus status(String stored, @Nullable Instant begins, @Nullable Instant ends) {
        if (!stored.equals("APPROVED")) {
            return VersionStatus.valueOf(stored);
        }
        var now = clock.instant();
        if (begins != null && begins.isAfter(now)) {
            return VersionStatus.SCHEDULED;
        }
        return ends != null && !ends.isAfter(now) ? VersionStatus.RETIRED : VersionStatus.ACTIVE;
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var value = row.getTimestamp(column);
        return value == null ? null : value.toInstant();
    }

    private static @Nullable AccountId account(ResultSet row, String column) throws SQLException {
        var value = row.getObject(column, UUID.class);
        return value == null ? null : new AccountId(value);
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
