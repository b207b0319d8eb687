package care.plumbline.billing.coverage;

import care.plumbline.billing.money.Money;
import care.plumbline.domain.shared.Actor;
import care.plumbline.domain.shared.Query;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.transaction.annotation.Transactional;

/** The health plans we accept. */
@Query
@PreAuthorize("permitAll()")
public class HealthPlans {

    private static final String COLUMNS = """
            select h.id, p.name as payer, p.code, p.kind, p.electronic_id, p.network_states, h.name, h.copay_minor,
                   h.currency, h.synonyms
            from billing.health_plan h join billing.payer p on p.id = h.payer_id
            """;

    private final JdbcClient jdbc;

    HealthPlans(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Every active plan, by payer and name. */
    @Transactional(readOnly = true)
    public List<HealthPlan> list(Actor actor) {
        return jdbc.sql(COLUMNS + "where h.active and p.active order by p.name, h.name")
                .query((row, number) -> plan(row))
                .list();
    }

    /** Every active plan somebody may mean who types that; the one of exactly that name alone. */
    @Transactional(readOnly = true)
    public List<HealthPlan> search(Actor actor, String typed) {
        var found = list(actor).stream().filter(plan -> plan.isCalled(typed)).toList();
        var named = found.stream().filter(plan -> plan.isNamed(typed)).toList();
        return named.isEmpty() ? found : named;
    }

    /** An active plan. */
    @Transactional(readOnly = true)
    public Optional<HealthPlan> find(Actor actor, HealthPlanId id) {
        return jdbc.sql(COLUMNS + "where h.active and p.active and h.id = :id")
                .param("id", id.value())
                .query((row, number) -> plan(row))
                .optional();
    }

    private static HealthPlan plan(ResultSet row) throws SQLException {
        var copay = row.getObject("copay_minor", Long.class);
        return new HealthPlan(
                new HealthPlanId(row.getObject("id", UUID.class)),
                row.getString("payer"),
                row.getString("code"),
                PayerKind.valueOf(row.getString("kind")),
                row.getString("electronic_id"),
                texts(row, "network_states"),
                row.getString("name"),
                copay == null ? null : new Money(copay, Currency.getInstance(row.getString("currency"))),
                texts(row, "synonyms"));
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }
}
