package care.plumbline.billing.pricing.version;

import care.plumbline.billing.pricing.PricingVersionId;
import care.plumbline.billing.pricing.sheet.PricingKind;
import care.plumbline.billing.pricing.sheet.Sheet;
import care.plumbline.domain.shared.AccountId;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What moves a version on, from its draft to its taking effect. */
@Repository
class VersionSteps {

    private final JdbcClient jdbc;
    private final SheetJson json;

    VersionSteps(JdbcClient jdbc, SheetJson json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Everybody who changes a version comes one after the other. */
    void lock() {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('billing.pricing_version', 0))")
                .query(Object.class)
                .list();
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
                .param("from", at(Objects.requireNonNull(version.effectiveFrom())))
                .update();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
