package care.plumbline.billing.pricing.version;

import care.plumbline.billing.pricing.PricingVersionId;
import care.plumbline.billing.pricing.sheet.Finding;
import care.plumbline.billing.pricing.sheet.SheetDiff;
import care.plumbline.domain.audit.Action;
import care.plumbline.domain.audit.Audit;
import care.plumbline.domain.shared.Actor;
import care.plumbline.domain.shared.UseCase;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.transaction.annotation.Transactional;

/** An editor submits a draft; nothing changes until somebody else approves. */
@UseCase
@PreAuthorize("hasRole('PRICING_EDITOR')")
public class SubmitDraft {

    private static final int LONGEST_REASON = 500;

    private final PricingVersions versions;
    private final VersionSteps steps;
    private final SheetChecks checks;
    private final PricingEvents events;
    private final Audit audit;
    private final Clock clock;

    SubmitDraft(
            PricingVersions versions,
            VersionSteps steps,
            SheetChecks checks,
            PricingEvents events,
            Audit audit,
            Clock clock) {
        this.versions = versions;
        this.steps = steps;
        this.checks = checks;
        this.events = events;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * What is submitted.
     *
     * @param revision the one that was read
     * @param from null for at once, which is the moment of approval
     * @param confirmed the editor looked at large changes a second time
     */
    public record Request(
            PricingVersionId id, int revision, @Nullable Instant from, String reason, boolean confirmed) {}

    /**
     * Submits the draft.
     *
     * @throws VersionRefused when cells have errors, or it would change nothing, begin in the past or before another
     */
    @Transactional
    public void submit(Actor actor, Request request) {
        steps.lock();
        var now = clock.instant();
        var draft = versions.require(request.id(), "DRAFT");
        if (draft.revision() != request.revision()) {
            throw new VersionRefused.ChangedMeanwhile();
        }
        var reason = request.reason().strip();
        if (reason.isEmpty() || reason.length() > LONGEST_REASON) {
            throw new VersionRefused.ReasonMissing();
        }
        requireStart(request.from(), draft, now);
        requireContent(actor, draft, request.confirmed());
        if (!steps.submit(draft.id(), request.revision(), request.from(), reason, actor.requireAccount(), now)) {
            throw new VersionRefused.ChangedMeanwhile();
        }
        events.record(actor, draft.id(), PricingAction.SUBMITTED, reason, now);
        audit.record(actor, Action.PROPOSED, null, "price-list", draft.id().value());
    }

    private void requireStart(@Nullable Instant from, PricingVersion draft, Instant now) {
        if (from != null && from.isBefore(now)) {
            throw new VersionRefused.StartsInThePast();
        }
        var begins = from == null ? now : from;
        versions.latestApproved(draft.kind()).ifPresent(latest -> {
            if (latest.effectiveFrom() != null && !latest.effectiveFrom().isBefore(begins)) {
                throw new VersionRefused.AnotherIsScheduled();
            }
        });
    }

    private void requireContent(Actor actor, PricingVersion draft, boolean confirmed) {
        var findings = checks.check(actor, draft);
        if (findings.stream().anyMatch(Finding::isError)) {
            throw new VersionRefused.HasErrors();
        }
        if (!confirmed && findings.stream().anyMatch(one -> one.severity() == Finding.Severity.CONFIRM)) {
            throw new VersionRefused.NotConfirmed();
        }
        if (draft.base() != null
                && SheetDiff.between(draft.kind(), checks.baseSheet(draft), draft.sheet())
                        .isEmpty()) {
            throw new VersionRefused.NothingChanges();
        }
    }
}
