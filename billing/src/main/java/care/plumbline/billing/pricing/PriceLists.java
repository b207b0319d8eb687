package care.plumbline.billing.pricing;

import care.plumbline.billing.money.Money;
import care.plumbline.domain.scheduling.availability.VisitType;
import care.plumbline.domain.shared.AccountId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Versions of the price list and the prices they published. One currency and one price for all states, until asked. */
@Repository
class PriceLists {

    static final String EVERY_STATE = "**";

    private final JdbcClient jdbc;

    PriceLists(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Proposal(
            PricingVersionId id,
            int versionNo,
            @Nullable Instant effectiveFrom,
            String reason,
            AccountId proposedBy,
            Instant proposedAt) {}

    /** Exact state first, else every state's. */
    Optional<Price> at(VisitType type, String state, PriceClass priceClass, Instant instant) {
        return jdbc.sql("""
                select amount_minor, currency, price_list_version_id from billing.published_price
                where visit_type = :type and state in (:state, '**') and charge_class = :class and valid @> :at::timestamptz
                order by state desc limit 1
                """)
                .param("type", type.name())
                .param("state", state)
                .param("class", priceClass.name())
                .param("at", at(instant))
                .query((row, number) -> new Price(
                        priceClass,
                        money(row),
                        new PricingVersionId(row.getObject("price_list_version_id", UUID.class))))
                .optional();
    }

    /** The first instant after this one at which a price begins. */
    Optional<Instant> nextChangeAfter(VisitType type, Instant instant) {
        return jdbc.sql("""
                select lower(valid) as starts_at from billing.published_price
                where visit_type = :type and lower(valid) > :at order by lower(valid) limit 1
                """)
                .param("type", type.name())
                .param("at", at(instant))
                .query((row, number) -> row.getTimestamp("starts_at").toInstant())
                .optional();
    }

    /** The last instant at which a price begins, past or scheduled. */
    Optional<Instant> lastChange(VisitType type) {
        return jdbc.sql("""
                select lower(valid) as starts_at from billing.published_price
                where visit_type = :type order by lower(valid) desc limit 1
                """)
                .param("type", type.name())
                .query((row, number) -> row.getTimestamp("starts_at").toInstant())
                .optional();
    }

    void submit(
            PricingVersionId id,
            Map<PriceClass, Money> amounts,
            VisitType type,
            @Nullable Instant effectiveFrom,
            String reason,
            AccountId by,
            Instant now) {
        jdbc.sql("""
                insert into billing.price_list_version (id, status, effective_from, reason, proposed_by, proposed_at)
                values (:id, 'SUBMITTED', :from, :reason, :by, :now)
                """)
                .param("id", id.value())
                .param("from", effectiveFrom == null ? null : at(effectiveFrom))
                .param("reason", reason)
                .param("by", by.value())
                .param("now", at(now))
                .update();
        amounts.forEach((priceClass, amount) -> jdbc.sql("""
                insert into billing.price_item (price_list_version_id, visit_type, state, charge_class, currency, amount_minor)
                values (:id, :type, '**', :class, :currency, :amount)
                """)
                .param("id", id.value())
                .param("type", type.name())
                .param("class", priceClass.name())
                .param("currency", amount.currency().getCurrencyCode())
                .param("amount", amount.minor())
                .update());
    }

    /** Everybody who proposes or decides comes one after the other. */
    void lock() {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('billing.price_list', 0))")
                .query(Object.class)
                .list();
    }

    Optional<Proposal> waiting() {
        return jdbc.sql("""
                select id, version_no, effective_from, reason, proposed_by, proposed_at
                from billing.price_list_version where status = 'SUBMITTED' order by version_no limit 1
                """)
                .query((row, number) -> {
                    var from = row.getTimestamp("effective_from");
                    return new Proposal(
                            new PricingVersionId(row.getObject("id", UUID.class)),
                            row.getInt("version_no"),
                            from == null ? null : from.toInstant(),
                            row.getString("reason"),
                            new AccountId(row.getObject("proposed_by", UUID.class)),
                            row.getTimestamp("proposed_at").toInstant());
                })
                .optional();
    }

    Map<PriceClass, Money> items(PricingVersionId id) {
        var items = new EnumMap<PriceClass, Money>(PriceClass.class);
        jdbc.sql(
                        "select charge_class, amount_minor, currency from billing.price_item where price_list_version_id = :id")
                .param("id", id.value())
                .query((ResultSet row) -> {
                    items.put(PriceClass.valueOf(row.getString("charge_class")), money(row));
                });
        return items;
    }

    void decide(PricingVersionId id, String status, @Nullable Instant effectiveFrom, AccountId by, Instant now) {
        jdbc.sql("""
                update billing.price_list_version
                set status = :status, effective_from = coalesce(:from, effective_from), decided_by = :by, decided_at = :now
                where id = :id and status = 'SUBMITTED'
                """)
                .param("status", status)
                .param("from", effectiveFrom == null ? null : at(effectiveFrom))
                .param("by", by.value())
                .param("now", at(now))
                .param("id", id.value())
                .update();
    }

    /** Ends the open prices of the same keys at that instant and begins the version's. */
    void publish(PricingVersionId id, Instant from) {
        jdbc.sql("""
                update billing.published_price p set valid = tstzrange(lower(p.valid), :from, '[)')
                from billing.price_item i
                where i.price_list_version_id = :id and p.visit_type = i.visit_type and p.state = i.state
                  and p.charge_class = i.charge_class and p.currency = i.currency and upper_inf(p.valid)
                """).param("from", at(from)).param("id", id.value()).update();
        jdbc.sql("""
                insert into billing.published_price (visit_type, state, charge_class, currency, amount_minor, valid, price_list_version_id)
                select visit_type, state, charge_class, currency, amount_minor, tstzrange(:from, null, '[)'), price_list_version_id
                from billing.price_item where price_list_version_id = :id
                """).param("from", at(from)).param("id", id.value()).update();
    }

    private static Money money(ResultSet row) throws SQLException {
        return new Money(row.getLong("amount_minor"), Currency.getInstance(row.getString("currency")));
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
