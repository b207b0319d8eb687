package care.plumbline.billing.pricing.version;

import care.plumbline.domain.shared.AccountId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Those who draft and decide versions, as their colleagues know them: by the address they sign in with. */
@Component
class PricingPeople {

    private final JdbcClient jdbc;

    PricingPeople(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Empty for nobody. */
    String name(@Nullable AccountId account) {
        return account == null
                ? ""
                : jdbc.sql("select coalesce(billing.who_prices(:id), '')")
                        .param("id", account.value())
                        .query(String.class)
                        .single();
    }
}
