package care.plumbline.billing.pricing.version;

import care.plumbline.billing.pricing.PricingVersionId;
import care.plumbline.billing.pricing.sheet.PricingKind;
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
