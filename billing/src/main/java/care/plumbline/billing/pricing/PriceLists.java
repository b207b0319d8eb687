package care.plumbline.billing.pricing;

import care.plumbline.billing.money.Money;
import care.plumbline.domain.scheduling.availability.VisitType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The prices that were published. */
@Repository
class PriceLists {

    static final String EVERY_STATE = "**";

    private final JdbcClient jdbc;

    PriceLists(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

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

    private static Money money(ResultSet row) throws SQLException {
        return new Money(row.getLong("amount_minor"), Currency.getInstance(row.getString("currency")));
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
