package care.plumbline.billing.pricing.version;

import care.plumbline.billing.money.Money;
import care.plumbline.billing.pricing.PriceBook;
import care.plumbline.billing.pricing.PriceClass;
import care.plumbline.billing.pricing.PricingVersionId;
import care.plumbline.billing.pricing.sheet.PriceSheet;
import care.plumbline.billing.pricing.sheet.SheetContext;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What every price was, is and will be, one row each, kept apart from overlap and gap by the database. */
@Repository
class PublishedPrices {

    private final JdbcClient jdbc;

    PublishedPrices(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Every price of a visit type in effect at one of these instants. */
    PriceBook at(String visitType, Instant one, Instant other) {
        return new PriceBook(jdbc.sql("""
                select visit_type, charge_class, state, amount_minor, currency, lower(valid) as from_at,
                       upper(valid) as until_at, price_list_version_id
                from billing.published_price
                where visit_type = :type and (valid @> :one::timestamptz or valid @> :other::timestamptz)
                """)
                .param("type", visitType)
                .param("one", at(one))
                .param("other", at(other))
                .query((row, number) -> entry(row))
                .list());
    }

    /** Every price ever published, by visit type, class, state and time. */
    List<PriceBook.Entry> all() {
        return jdbc.sql("""
                select visit_type, charge_class, state, amount_minor, currency, lower(valid) as from_at,
                       upper(valid) as until_at, price_list_version_id
                from billing.published_price order by visit_type, charge_class, state, lower(valid)
                """).query((row, number) -> entry(row)).list();
    }

    void publish(PricingVersion version, Instant from) {
        jdbc.sql("""
                update billing.published_price set valid = tstzrange(lower(valid), :from, '[)') where upper_inf(valid)
                """).param("from", at(from)).update();
        for (var row : PriceSheet.read(version.sheet(), SheetContext.published(ZoneOffset.UTC))
                .require()) {
            jdbc.sql("""
                    insert into billing.published_price (visit_type, state, charge_class, currency, amount_minor, valid, price_list_version_id)
                    values (:type, :state, :class, :currency, :amount, tstzrange(:from, null, '[)'), :version)
                    """)
                    .param("type", row.visitType())
                    .param("state", row.state())
                    .param("class", row.priceClass().name())
                    .param("currency", row.amount().currency().getCurrencyCode())
                    .param("amount", row.amount().minor())
                    .param("from", at(from))
                    .param("version", version.id().value())
                    .update();
        }
    }

    void unpublish(PricingVersion version) {
        var from = at(Objects.requireNonNull(version.effectiveFrom()));
        jdbc.sql("delete from billing.published_price where price_list_version_id = :id")
                .param("id", version.id().value())
                .update();
        jdbc.sql("""
                update billing.published_price set valid = tstzrange(lower(valid), null, '[)') where upper(valid) = :from
                """).param("from", from).update();
    }

    /** Whether a visit is booked at a price of this version, or is being paid. */
    boolean isInUse(PricingVersionId id) {
        return jdbc.sql("select billing.is_pricing_in_use(:id)")
                .param("id", id.value())
                .query(Boolean.class)
                .single();
    }

    /** How many visits from an instant on are booked, or being paid, at the price they were quoted. */
    long lockedFrom(Instant start) {
        return jdbc.sql("select billing.quotes_locked_from(:start)")
                .param("start", at(start))
                .query(Long.class)
                .single();
    }

    private static PriceBook.Entry entry(ResultSet row) throws SQLException {
        var until = row.getTimestamp("until_at");
        return new PriceBook.Entry(
                row.getString("visit_type"),
                PriceClass.valueOf(row.getString("charge_class")),
                row.getString("state"),
                new Money(row.getLong("amount_minor"), Currency.getInstance(row.getString("currency"))),
                row.getTimestamp("from_at").toInstant(),
                until == null ? null : until.toInstant(),
                new PricingVersionId(row.getObject("price_list_version_id", UUID.class)));
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
