package care.plumbline.billing.pricing.version;

import care.plumbline.billing.pricing.PricingVersionId;
import care.plumbline.domain.shared.Actor;
import care.plumbline.domain.shared.UseCase;
import java.time.Clock;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.transaction.annotation.Transactional;

/** What else an editor does to a draft: throw it away, bring it up to date, take a rejected one up again. */
@UseCase
@PreAuthorize("hasRole('PRICING_EDITOR')")
public class ManageDraft {

    private final PricingVersions versions;
    private final VersionSteps steps;
    private final PricingEvents events;
    private final Clock clock;

    ManageDraft(PricingVersions versions, VersionSteps steps, PricingEvents events, Clock clock) {
        this.versions = versions;
        this.steps = steps;
        this.events = events;
        this.clock = clock;
    }

    /** What to do. */
    public enum Step {
        DISCARD,
        /** It counts as drafted from what was approved last; its cells stay. */
        BRING_UP_TO_DATE,
        TAKE_UP_AGAIN
    }

    /**
     * Does it.
     *
     * @throws VersionRefused.NotThere when the version does not stand where the step begins
     */
    @Transactional
    public void step(Actor actor, PricingVersionId id, Step step) {
        steps.lock();
        var now = clock.instant();
        switch (step) {
            case DISCARD -> {
                versions.require(id, "DRAFT");
                steps.move(id, "DISCARDED");
                events.record(actor, id, PricingAction.DISCARDED, null, now);
            }
            case BRING_UP_TO_DATE -> {
                var draft = versions.require(id, "DRAFT");
                var latest = versions.latestApproved(draft.kind());
                steps.rebase(id, latest.map(PricingVersion::id).orElse(null));
                events.record(
                        actor,
                        id,
                        PricingAction.BROUGHT_UP_TO_DATE,
                        latest.map(found -> Integer.toString(found.number())).orElse(null),
                        now);
            }
            case TAKE_UP_AGAIN -> {
                versions.require(id, "REJECTED");
                steps.move(id, "DRAFT");
                events.record(actor, id, PricingAction.TAKEN_UP_AGAIN, null, now);
            }
        }
    }
}
