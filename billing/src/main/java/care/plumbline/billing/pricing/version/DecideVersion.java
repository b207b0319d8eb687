package care.plumbline.billing.pricing.version;

import care.plumbline.billing.pricing.PricingVersionId;
import care.plumbline.billing.pricing.sheet.Finding;
import care.plumbline.billing.pricing.sheet.PricingKind;
import care.plumbline.domain.audit.Action;
import care.plumbline.domain.audit.Audit;
import care.plumbline.domain.shared.Actor;
import care.plumbline.domain.shared.UseCase;
import java.time.Clock;
import java.time.Instant;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.transaction.annotation.Transactional;

/** A second person approves or rejects what was submitted. */
@UseCase
@PreAuthorize("hasRole('PRICING_APPROVER')")
public class DecideVersion {

    private final PricingVersions versions;
    private final VersionSteps steps;
    private final PublishedPrices published;
    private final SheetChecks checks;
    private final PricingEvents events;
    private final Audit audit;
    private final Clock clock;

    DecideVersion(
            PricingVersions versions,
            VersionSteps steps,
            PublishedPrices published,
            SheetChecks checks,
            PricingEvents events,
            Audit audit,
            Clock clock) {
        this.versions = versions;
        this.steps = steps;
        this.published = published;
        this.checks = checks;
        this.events = events;
        this.audit = audit;
        this.clock = clock;
    }

    /** The decision. */
    public sealed interface Decision {

        /** Published; begins when the version says. */
        record Approve() implements Decision {}

        /** Sent back, and why. */
        record Reject(String why) implements Decision {}
    }

    /**
     * Decides.
     *
     * @throws VersionRefused when it is one's own, no longer waits, would begin in the past or before another, or another
     *     version was approved since it was drafted
     */
    @Transactional
    public void decide(Actor actor, PricingVersionId id, Decision decision) {
        steps.lock();
        var now = clock.instant();
        var version = versions.require(id, "SUBMITTED");
        var self = actor.requireAccount();
        if (self.equals(version.createdBy()) || self.equals(version.submittedBy())) {
            throw new VersionRefused.OwnVersion();
        }
        switch (decision) {
            case Decision.Approve ignored -> approve(actor, version, now);
            case Decision.Reject(var why) -> {
                if (why.isBlank()) {
                    throw new VersionRefused.ReasonMissing();
                }
                steps.decide(id, "REJECTED", null, self, now);
                events.record(actor, id, PricingAction.REJECTED, why.strip(), now);
                audit.record(actor, Action.REJECTED, null, "price-list", id.value());
            }
        }
    }

    private void approve(Actor actor, PricingVersion version, Instant now) {
        var from = version.effectiveFrom() == null ? now : version.effectiveFrom();
        if (from.isBefore(now)) {
            throw new VersionRefused.StartsInThePast();
        }
        var latest = versions.latestApproved(version.kind());
        if (!latest.map(PricingVersion::id).equals(java.util.Optional.ofNullable(version.base()))) {
            throw new VersionRefused.BaseChanged();
        }
        if (latest.map(PricingVersion::effectiveFrom)
                .filter(start -> !start.isBefore(from))
                .isPresent()) {
            throw new VersionRefused.AnotherIsScheduled();
        }
        if (checks.check(actor, version).stream().anyMatch(Finding::isError)) {
            throw new VersionRefused.HasErrors();
        }
        steps.decide(version.id(), "APPROVED", from, actor.requireAccount(), now);
        steps.publish(version, from);
        if (version.kind() == PricingKind.PRICES) {
            published.publish(version, from);
        }
        events.record(actor, version.id(), PricingAction.APPROVED, null, now);
        audit.record(actor, Action.APPROVED, null, "price-list", version.id().value());
    }
}
