package care.plumbline.billing.coverage.desk;

import care.plumbline.billing.coverage.CoverageId;
import care.plumbline.billing.coverage.CoverageTasks;
import care.plumbline.billing.coverage.Coverages;
import care.plumbline.billing.coverage.EligibilityCheck;
import care.plumbline.billing.coverage.EligibilityRefused;
import care.plumbline.billing.coverage.StaffChecks;
import care.plumbline.domain.audit.Action;
import care.plumbline.domain.audit.Audit;
import care.plumbline.domain.shared.Actor;
import care.plumbline.domain.shared.UseCase;
import java.util.Objects;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.transaction.annotation.Transactional;

/** Billing staff type what a plan says of a visit, from the card or the phone; it counts like an answer of the payer. */
@UseCase
@PreAuthorize("hasRole('BILLING_STAFF')")
public class EnterBenefits {

    private final Coverages coverages;
    private final StaffChecks checks;
    private final CoverageTasks tasks;
    private final Audit audit;

    EnterBenefits(Coverages coverages, StaffChecks checks, CoverageTasks tasks, Audit audit) {
        this.coverages = coverages;
        this.checks = checks;
        this.tasks = tasks;
        this.audit = audit;
    }

    /**
     * Stores benefits in the network, and finishes what was to be found out of the coverage.
     *
     * @throws EligibilityRefused.NotThere when there is no such coverage, or its plan is not known
     * @throws EntryRefused.NotReadable with what is wrong at each field
     */
    @Transactional
    public EligibilityCheck enter(Actor actor, CoverageId id, TypedBenefits typed) {
        var coverage = coverages
                .find(actor, id)
                .filter(found -> found.plan() != null)
                .orElseThrow(EligibilityRefused.NotThere::new);
        var in = BenefitEntry.read(typed);
        var entered = checks.enter(
                coverage,
                Objects.requireNonNull(typed.serviceDate()),
                in,
                BenefitEntry.outside(in),
                actor.requireAccount());
        tasks.entered(actor, id);
        audit.record(actor, Action.ENTERED_BENEFITS, coverage.patient().value(), "coverage", id.value());
        return entered;
    }
}
