package care.plumbline.billing.quote.inquiry;

import care.plumbline.billing.coverage.HealthPlanId;
import care.plumbline.domain.account.VisitorBelongings;
import care.plumbline.domain.people.PatientId;
import care.plumbline.domain.people.People;
import care.plumbline.domain.scheduling.availability.VisitType;
import care.plumbline.domain.shared.Actor;
import care.plumbline.domain.shared.Sealed;
import care.plumbline.domain.shared.Sealer;
import care.plumbline.domain.shared.VisitorId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Checks of the price, a visitor's until there is a patient; joins the caller's transaction. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class PriceInquiries implements VisitorBelongings {

    private final JdbcClient jdbc;
    private final People people;
    private final Sealer sealer;
    private final List<AskedWithoutInsurance> followers;

    PriceInquiries(JdbcClient jdbc, People people, Sealer sealer, List<AskedWithoutInsurance> followers) {
        this.followers = followers;
        this.jdbc = jdbc;
        this.people = people;
        this.sealer = sealer;
    }

    /** Whose checks are meant; nobody's when both are null. */
    private record Owner(@Nullable UUID patient, @Nullable UUID visitor) {}

    Optional<PriceInquiry> newest(Actor actor) {
        var owner = owner(actor);
        return jdbc.sql("""
                select id, visit_type, state, answer, health_plan_id, told_name, asked_at from billing.price_inquiry
                where patient_id = :patient or visitor_id = :visitor order by asked_at desc, id desc limit 1
                """)
                .param("patient", owner.patient())
                .param("visitor", owner.visitor())
                .query((row, number) -> inquiry(row))
                .optional();
    }

    /** Keeps it, if there is somebody whose it can be. */
    void add(Actor actor, PriceInquiry inquiry) {
        var owner = owner(actor);
        if (owner.patient() == null && owner.visitor() == null) {
            return;
        }
        var id = inquiry.id().value();
        var insurance = inquiry.insurance();
        jdbc.sql("""
                insert into billing.price_inquiry (id, visitor_id, patient_id, visit_type, state, answer, health_plan_id,
                                                   told_name, asked_at)
                values (:id, :visitor, :patient, :type, :state, :answer, :plan, :told, :now)
                """)
                .param("id", id)
                .param("visitor", owner.visitor())
                .param("patient", owner.patient())
                .param("type", inquiry.visitType().name())
                .param("state", inquiry.state())
                .param("answer", Answer.of(insurance).name())
                .param("plan", insurance instanceof Insurance.Plan(var plan) ? plan.value() : null)
                .param(
                        "told",
                        insurance instanceof Insurance.NotFound(var named)
                                ? sealer.seal(named, place(id)).bytes()
                                : null)
                .param("now", inquiry.askedAt().atOffset(ZoneOffset.UTC))
                .update();
        if (owner.patient() != null) {
            tell(new PatientId(owner.patient()), inquiry);
        }
    }

    @Override
    public void handOver(VisitorId visitor, PatientId patient) {
        var handed = jdbc.sql(
                        "update billing.price_inquiry set patient_id = :patient, visitor_id = null where visitor_id = :visitor")
                .param("patient", patient.value())
                .param("visitor", visitor.value())
                .update();
        if (handed > 0) {
            newest(patient).ifPresent(kept -> tell(patient, kept));
        }
    }

    private void tell(PatientId patient, PriceInquiry kept) {
        if (kept.insurance() instanceof Insurance.None) {
            followers.forEach(follower -> follower.asked(patient, kept.visitType(), kept.state()));
        }
    }

    private Optional<PriceInquiry> newest(PatientId patient) {
        return jdbc.sql("""
                select id, visit_type, state, answer, health_plan_id, told_name, asked_at from billing.price_inquiry
                where patient_id = :patient order by asked_at desc, id desc limit 1
                """)
                .param("patient", patient.value())
                .query((row, number) -> inquiry(row))
                .optional();
    }

    private Owner owner(Actor actor) {
        var patient = people.patientOf(actor).map(PatientId::value).orElse(null);
        var visitor = actor.visitor();
        return new Owner(patient, patient == null && visitor != null ? visitor.value() : null);
    }

    private PriceInquiry inquiry(ResultSet row) throws SQLException {
        var id = row.getObject("id", UUID.class);
        var insurance = switch (Answer.valueOf(row.getString("answer"))) {
            case NO_INSURANCE -> new Insurance.None();
            case NOT_SURE -> new Insurance.NotSure();
            case NOT_FOUND -> new Insurance.NotFound(sealer.open(new Sealed(row.getBytes("told_name")), place(id)));
            case PLAN -> new Insurance.Plan(new HealthPlanId(row.getObject("health_plan_id", UUID.class)));
        };
        return new PriceInquiry(
                new PriceInquiryId(id),
                VisitType.valueOf(row.getString("visit_type")),
                row.getString("state"),
                insurance,
                row.getTimestamp("asked_at").toInstant());
    }

    private static Sealer.Place place(UUID id) {
        return new Sealer.Place("billing.price_inquiry", "told_name", id);
    }

    /** How what was said is stored. */
    private enum Answer {
        NO_INSURANCE,
        NOT_SURE,
        NOT_FOUND,
        PLAN;

        static Answer of(Insurance insurance) {
            return switch (insurance) {
                case Insurance.None ignored -> NO_INSURANCE;
                case Insurance.NotSure ignored -> NOT_SURE;
                case Insurance.NotFound ignored -> NOT_FOUND;
                case Insurance.Plan ignored -> PLAN;
            };
        }
    }
}
