package care.plumbline.billing.pricing.version;

import care.plumbline.billing.pricing.PricingVersionId;
import care.plumbline.billing.pricing.sheet.PricingKind;
import care.plumbline.domain.audit.Action;
import care.plumbline.domain.audit.Audit;
import care.plumbline.domain.shared.Actor;
import care.plumbline.domain.shared.UseCase;
import java.time.Clock;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.transaction.annotation.Transactional;

/** An approver takes a scheduled version back before it begins; what was in effect stays. */
@UseCase
@PreAuthorize("hasRole('PRICING_APPROVER')")
public class WithdrawVersion {

    private final PricingVersions versions;
    private final VersionSteps steps;
    private final PublishedPrices published;
    private final PricingEvents events;
    private final Audit audit;
    private final Clock clock;

    WithdrawVersion(
            PricingVersions versions,
            VersionSteps steps,
            PublishedPrices published,
            PricingEvents events,
            Audit audit,
            Clock clock) {
        this.versions = versions;
        this.steps = steps;
        this.published = published;
        this.events = events;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Takes it back.
     *
     * @throws VersionRefused when it has begun, is not the last one scheduled, or visits are booked at its prices
     */
    @Transactional
    public void withdraw(Actor actor, PricingVersionId id, String reason) {
        steps.lock();
        var now = clock.instant();
        var version = versions.require(id, "APPROVED");
        if (reason.isBlank()) {
            throw new VersionRefused.ReasonMissing();
        }
        if (version.status() != VersionStatus.SCHEDULED) {
            throw new VersionRefused.HasBegun();
        }
        if (version.endsAt() != null) {
            throw new VersionRefused.AnotherIsScheduled();
        }
        if (published.isInUse(id)) {
            throw new VersionRefused.InUse();
        }
        steps.withdraw(id, actor.requireAccount(), now);
        steps.unpublish(version);
        if (version.kind() == PricingKind.PRICES) {
            published.unpublish(version);
        }
        events.record(actor, id, PricingAction.WITHDRAWN, reason.strip(), now);
        audit.record(actor, Action.CANCELLED, null, "price-list", id.value());
    }
}
