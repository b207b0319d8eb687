package care.plumbline.billing.quote.impact;

import care.plumbline.billing.pricing.PricingVersionId;
import care.plumbline.billing.pricing.version.RuleTrials;
import care.plumbline.domain.people.Clinic;
import care.plumbline.domain.shared.Actor;
import care.plumbline.domain.shared.UseCase;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import java.time.Clock;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.transaction.annotation.Transactional;

/** Has the quotes of a month worked out again with a version's cells, beside the desk. */
@UseCase
@PreAuthorize("hasAnyRole('PRICING_EDITOR', 'PRICING_APPROVER')")
public class StartImpact {

    static final TaskDescriptor<Void> WORK = TaskDescriptor.of("billing-price-impact");

    private final RuleTrials trials;
    private final Impacts impacts;
    private final Clinic clinic;
    private final SchedulerClient scheduler;
    private final Clock clock;

    StartImpact(RuleTrials trials, Impacts impacts, Clinic clinic, SchedulerClient scheduler, Clock clock) {
        this.trials = trials;
        this.impacts = impacts;
        this.clinic = clinic;
        this.scheduler = scheduler;
        this.clock = clock;
    }

    /**
     * Begins; the same that is under way already goes on.
     *
     * @throws care.plumbline.billing.pricing.version.VersionRefused when there is no such version, or its cells have
     *     errors
     */
    @Transactional
    public void start(Actor actor, PricingVersionId id, ImpactPeriod period) {
        var now = clock.instant();
        var zone = clinic.organisation(actor).zone();
        var version = trials.require(actor, id);
        var fresh = new ImpactReport(
                ImpactId.next(),
                id,
                version.revision(),
                period,
                period.from(now, zone),
                period.until(now, zone),
                ImpactReport.Status.RUNNING,
                null,
                Tally.NONE,
                now,
                null);
        if (impacts.add(fresh, trials.cells(version), actor.requireAccount())) {
            scheduler.scheduleIfNotExists(
                    WORK.instance(fresh.id().value().toString()).scheduledTo(now));
        }
    }
}
