package care.plumbline.billing.coverage;

import care.plumbline.domain.people.PatientId;
import care.plumbline.domain.shared.Actor;
import care.plumbline.domain.shared.Sealed;
import care.plumbline.domain.shared.Sealer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** What patients said of their coverage; joins the caller's transaction. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Coverages {

    private static final String TABLE = "billing.coverage";

    private final JdbcClient jdbc;
    private final HealthPlans plans;
    private final Sealer sealer;
    private final CoverageTasks tasks;
    private final JsonMapper json = JsonMapper.shared();

    Coverages(JdbcClient jdbc, HealthPlans plans, Sealer sealer, CoverageTasks tasks) {
        this.jdbc = jdbc;
        this.plans = plans;
        this.sealer = sealer;
        this.tasks = tasks;
    }

    /** What the patient said last; empty before they said anything. */
    public Optional<Coverage> newestOf(Actor actor, PatientId patient) {
        return jdbc.sql("select * from billing.coverage where patient_id = :id order by told_at desc, id desc limit 1")
                .param("id", patient.value())
                .query((row, number) -> coverage(actor, row))
                .optional();
    }

    /** One, if the acting person may see it. */
    public Optional<Coverage> find(Actor actor, CoverageId id) {
        return jdbc.sql("select * from billing.coverage where id = :id")
                .param("id", id.value())
                .query((row, number) -> coverage(actor, row))
                .optional();
    }

    /** When the patient said it. */
    public Optional<Instant> toldAt(CoverageId id) {
        return jdbc.sql("select told_at from billing.coverage where id = :id")
                .param("id", id.value())
                .query((row, number) -> row.getTimestamp("told_at").toInstant())
                .optional();
    }

    /**
     * Writes down what a patient says; the same as before stays the same coverage. A plan that was not found becomes a
     * task.
     */
    public Coverage tell(
            Actor actor,
            PatientId patient,
            @Nullable HealthPlan plan,
            @Nullable String memberId,
            @Nullable String toldName,
            @Nullable Subscriber subscriber,
            Instant now) {
        var before = newestOf(actor, patient);
        var told = new Coverage(
                before.map(Coverage::id).orElseGet(CoverageId::next), patient, plan, memberId, toldName, subscriber);
        if (before.filter(told::equals).isPresent()) {
            return told;
        }
        var fresh = new Coverage(CoverageId.next(), patient, plan, memberId, toldName, subscriber);
        add(fresh, now);
        if (plan == null) {
            tasks.find(fresh);
        }
        return fresh;
    }

    private void add(Coverage coverage, Instant now) {
        var id = coverage.id().value();
        var subscriber = coverage.subscriber();
        jdbc.sql("""
                insert into billing.coverage (id, patient_id, health_plan_id, member_id, told_name, subscriber, told_at)
                values (:id, :patient, :plan, :member, :told, :subscriber, :now)
                """)
                .param("id", id)
                .param("patient", coverage.patient().value())
                .param(
                        "plan",
                        coverage.plan() == null ? null : coverage.plan().id().value())
                .param("member", sealed(coverage.memberId(), "member_id", id))
                .param("told", sealed(coverage.toldName(), "told_name", id))
                .param(
                        "subscriber",
                        sealed(subscriber == null ? null : json.writeValueAsString(subscriber), "subscriber", id))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    private Coverage coverage(Actor actor, ResultSet row) throws SQLException {
        var id = row.getObject("id", UUID.class);
        var plan = row.getObject("health_plan_id", UUID.class);
        var subscriber = opened(row, "subscriber", id);
        return new Coverage(
                new CoverageId(id),
                new PatientId(row.getObject("patient_id", UUID.class)),
                plan == null ? null : plans.find(actor, new HealthPlanId(plan)).orElse(null),
                opened(row, "member_id", id),
                opened(row, "told_name", id),
                subscriber == null ? null : json.readValue(subscriber, Subscriber.class));
    }

    private byte @Nullable [] sealed(@Nullable String text, String column, UUID id) {
        return text == null
                ? null
                : sealer.seal(text, new Sealer.Place(TABLE, column, id)).bytes();
    }

    private @Nullable String opened(ResultSet row, String column, UUID id) throws SQLException {
        var bytes = row.getBytes(column);
        return bytes == null ? null : sealer.open(new Sealed(bytes), new Sealer.Place(TABLE, column, id));
    }
}
