package care.plumbline.billing.pricing.version;

import care.plumbline.billing.pricing.PricingVersionId;
import care.plumbline.billing.pricing.sheet.Sheet;
import care.plumbline.billing.pricing.sheet.SheetDiff;
import care.plumbline.domain.shared.Actor;
import care.plumbline.domain.shared.UseCase;
import java.time.Clock;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what an editor typed, also what is wrong; whoever comes second sees both. */
@UseCase
@PreAuthorize("hasRole('PRICING_EDITOR')")
public class SaveDraft {

    private final PricingVersions versions;
    private final VersionSteps steps;
    private final PricingEvents events;
    private final Clock clock;

    SaveDraft(PricingVersions versions, VersionSteps steps, PricingEvents events, Clock clock) {
        this.versions = versions;
        this.steps = steps;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Saves the cells.
     *
     * @param revision the one that was read
     * @return the new revision
     * @throws VersionRefused.ChangedMeanwhile when somebody else saved since; nothing is changed
     */
    @Transactional
    public int save(Actor actor, PricingVersionId id, int revision, Sheet sheet) {
        var draft = versions.require(id, "DRAFT");
        var changes = SheetDiff.between(draft.kind(), draft.sheet(), sheet);
        if (draft.revision() == revision && draft.sheet().equals(sheet)) {
            return revision;
        }
        if (!steps.change(id, revision, sheet)) {
            throw new VersionRefused.ChangedMeanwhile();
        }
        events.changed(actor, id, PricingAction.CHANGED, changes, clock.instant());
        return revision + 1;
    }
}
