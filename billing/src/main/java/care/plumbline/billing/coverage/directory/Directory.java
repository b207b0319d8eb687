package care.plumbline.billing.coverage.directory;

import care.plumbline.billing.coverage.HealthPlanId;
import care.plumbline.billing.coverage.PayerKind;
import care.plumbline.billing.money.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Payers and health plans, active or not. Nothing is ever deleted: coverages and quotes point here. */
@Repository
class Directory {

    private final JdbcClient jdbc;

    Directory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<ListedPayer> payers() {
        return jdbc.sql("select * from billing.payer order by lower(name)")
                .query((row, number) -> payer(row))
                .list();
    }

    List<ListedPlan> plans() {
        return jdbc.sql("select * from billing.health_plan order by lower(name)")
                .query((row, number) -> plan(row))
                .list();
    }

    Optional<ListedPayer> lock(PayerId id) {
        return jdbc.sql("select * from billing.payer where id = :id for no key update")
                .param("id", id.value())
                .query((row, number) -> payer(row))
                .optional();
    }

    Optional<ListedPlan> lock(HealthPlanId id) {
        return jdbc.sql("select * from billing.health_plan where id = :id for no key update")
                .param("id", id.value())
                .query((row, number) -> plan(row))
                .optional();
    }

    /** Whether another payer has this name, however written. */
    boolean isPayer(String name, PayerId but) {
        return exists("select 1 from billing.payer where lower(name) = lower(:text) and id <> :id", name, but.value());
    }

    /** Whether a payer has this code. */
    boolean isCode(String code) {
        return exists("select 1 from billing.payer where code = :text and id <> :id", code, new UUID(0, 0));
    }

    /** Whether another plan of the payer has this name, however written. */
    boolean isPlan(ListedPlan plan) {
        return jdbc.sql("""
                select exists (select 1 from billing.health_plan
                               where payer_id = :payer and lower(name) = lower(:name) and id <> :id)
                """)
                .param("payer", plan.payer().value())
                .param("name", plan.name())
                .param("id", plan.id().value())
                .query(Boolean.class)
                .single();
    }

    void save(ListedPayer payer) {
        jdbc.sql("""
                insert into billing.payer (id, name, code, kind, electronic_id, network_states, active)
                values (:id, :name, :code, :kind, :electronic, :states, :active)
                on conflict (id) do update set name = excluded.name, kind = excluded.kind,
                    electronic_id = excluded.electronic_id, network_states = excluded.network_states, active = excluded.active
                """)
                .param("id", payer.id().value())
                .param("name", payer.name())
                .param("code", payer.code())
                .param("kind", payer.kind().name())
                .param("electronic", payer.electronicId())
                .param("states", payer.networkStates().toArray(String[]::new))
                .param("active", payer.active())
                .update();
    }

    void save(ListedPlan plan) {
        var copay = plan.copay();
        jdbc.sql("""
                insert into billing.health_plan (id, payer_id, name, copay_minor, currency, synonyms, active)
                values (:id, :payer, :name, :copay, :currency, :synonyms, :active)
                on conflict (id) do update set name = excluded.name, copay_minor = excluded.copay_minor,
                    currency = excluded.currency, synonyms = excluded.synonyms, active = excluded.active
                """)
                .param("id", plan.id().value())
                .param("payer", plan.payer().value())
                .param("name", plan.name())
                .param("copay", copay == null ? null : copay.minor())
                .param("currency", currency(copay))
                .param("synonyms", plan.synonyms().toArray(String[]::new))
                .param("active", plan.active())
                .update();
    }

    private boolean exists(String query, String text, UUID id) {
        return jdbc.sql("select exists (" + query + ")")
                .param("text", text)
                .param("id", id)
                .query(Boolean.class)
                .single();
    }

    private static String currency(@Nullable Money copay) {
        return (copay == null ? Money.USD : copay.currency()).getCurrencyCode();
    }

    private static ListedPayer payer(ResultSet row) throws SQLException {
        return new ListedPayer(
                new PayerId(row.getObject("id", UUID.class)),
                row.getString("name"),
                row.getString("code"),
                PayerKind.valueOf(row.getString("kind")),
                row.getString("electronic_id"),
                texts(row, "network_states"),
                row.getBoolean("active"));
    }

    private static ListedPlan plan(ResultSet row) throws SQLException {
        var copay = row.getObject("copay_minor", Long.class);
        return new ListedPlan(
                new HealthPlanId(row.getObject("id", UUID.class)),
                new PayerId(row.getObject("payer_id", UUID.class)),
                row.getString("name"),
                copay == null ? null : new Money(copay, Currency.getInstance(row.getString("currency"))),
                texts(row, "synonyms"),
                row.getBoolean("active"));
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }
}
