package care.plumbline.billing.coverage.desk;

import care.plumbline.billing.coverage.CoverageId;
import care.plumbline.billing.coverage.CoverageTasks;
import care.plumbline.billing.coverage.Coverages;
import care.plumbline.billing.coverage.EligibilityRefused;
import care.plumbline.billing.coverage.HealthPlanId;
import care.plumbline.billing.coverage.HealthPlans;
import care.plumbline.domain.audit.Action;
import care.plumbline.domain.audit.Audit;
import care.plumbline.domain.shared.Actor;
import care.plumbline.domain.shared.UseCase;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.transaction.annotation.Transactional;

/** A plan that a patient named and nobody found is one we know: from now on it is found by that name. */
@UseCase
@PreAuthorize("hasRole('BILLING_STAFF')")
public class LinkHealthPlan {

    /** The longest name that is taken. */
    public static final int MAX_NAME = 100;

    private final Coverages coverages;
    private final HealthPlans plans;
    private final CoverageTasks tasks;
    private final Audit audit;
    private final JdbcClient jdbc;

    LinkHealthPlan(Coverages coverages, HealthPlans plans, CoverageTasks tasks, Audit audit, JdbcClient jdbc) {
        this.coverages = coverages;
        this.plans = plans;
        this.tasks = tasks;
        this.audit = audit;
        this.jdbc = jdbc;
    }

    /**
     * Finishes the search for the plan. What the patient said stays as it was said: without a member id nothing can be
     * asked of the payer.
     *
     * @param alsoCalled what else the plan is called, for everybody who looks for it; blank for nothing
     * @throws EligibilityRefused when the coverage is not there or names a known plan, the plan is missing, or its name
     *     too long
     */
    @Transactional
    public void link(Actor actor, CoverageId id, @Nullable HealthPlanId plan, String alsoCalled) {
        var coverage = coverages
                .find(actor, id)
                .filter(found -> found.plan() == null)
                .orElseThrow(EligibilityRefused.NotThere::new);
        if (plan == null) {
            throw new EligibilityRefused.PlanMissing();
        }
        var known = plans.find(actor, plan).orElseThrow(EligibilityRefused.PlanMissing::new);
        var name = alsoCalled.strip().replaceAll("\\s+", " ");
        if (name.length() > MAX_NAME) {
            throw new EligibilityRefused.SynonymTooLong();
        }
        if (!name.isEmpty()) {
            jdbc.sql("""
                    update billing.health_plan set synonyms = synonyms || :name::text
                    where id = :id and not lower(:name) in (select lower(s) from unnest(synonyms || name) s)
                    """).param("name", name).param("id", known.id().value()).update();
        }
        tasks.found(actor, id);
        audit.record(actor, Action.LINKED_PLAN, coverage.patient().value(), "coverage", id.value());
    }
}
