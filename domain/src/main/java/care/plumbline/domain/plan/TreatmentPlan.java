package care.plumbline.domain.plan;

import care.plumbline.domain.audit.Action;
import care.plumbline.domain.audit.Audit;
import care.plumbline.domain.people.CareRelationship;
import care.plumbline.domain.scheduling.VisitId;
import care.plumbline.domain.shared.Actor;
import care.plumbline.domain.shared.Query;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.transaction.annotation.Transactional;

/** A signed treatment plan, for its patient. */
@Query
@PreAuthorize("hasRole('PATIENT')")
public class TreatmentPlan {

    private final Plans plans;
    private final JdbcClient jdbc;
    private final CareRelationship relationships;
    private final PlanSuggestions suggestions;
    private final Audit audit;

    TreatmentPlan(
            Plans plans, JdbcClient jdbc, CareRelationship relationships, PlanSuggestions suggestions, Audit audit) {
        this.suggestions = suggestions;
        this.plans = plans;
        this.relationships = relationships;
        this.jdbc = jdbc;
        this.audit = audit;
    }

    /** The plan as it was signed. */
    public record Signed(
            PlanId id,
            VisitId visit,
            String doctorName,
            String credentials,
            Instant signedAt,
            int version,
            List<Item> items) {}

    /** An item as it was signed, and the catalogue's words in the reader's language where the doctor left them alone. */
    public record Item(PlanItem signed, PlanSuggestions.@Nullable Translation translation) {}

    private record Doctor(String name, String credentials) {}

    /**
     * An own signed plan, audited; a draft, or somebody else's, is not there.
     *
     * @param language the reader's, {@code en} or {@code es}
     */
    @Transactional
    public Optional<Signed> read(Actor actor, PlanId id, String language) {
        var own = plans.find(id)
                .filter(plan -> plan.signedAt() != null)
                .filter(plan -> relationships.owns(actor, plan.patient()));
        return own.map(plan -> {
            audit.record(actor, Action.OPENED, plan.patient().value(), "plan", id.value());
            var doctor = doctor(plan);
            return new Signed(
                    id,
                    plan.visit(),
                    doctor.name(),
                    doctor.credentials(),
                    Objects.requireNonNull(plan.signedAt()),
                    plan.version(),
                    plans.items(id).stream()
                            .map(item -> new Item(
                                    item,
                                    suggestions.translation(item, language).orElse(null)))
                            .toList());
        });
    }

    private Doctor doctor(Plans.Plan plan) {
        return jdbc.sql("select display_name as name, credentials from care.doctor where id = :id")
                .param("id", plan.doctor())
                .query(Doctor.class)
                .single();
    }
}
