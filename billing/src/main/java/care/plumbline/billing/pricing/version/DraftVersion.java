package care.plumbline.billing.pricing.version;

import care.plumbline.billing.pricing.PricingVersionId;
import care.plumbline.billing.pricing.sheet.PricingKind;
import care.plumbline.billing.pricing.sheet.Sheet;
import care.plumbline.domain.shared.Actor;
import care.plumbline.domain.shared.UseCase;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.transaction.annotation.Transactional;

/** An editor begins a draft: a copy of what was approved last, or of any version there was, to restore its numbers. */
@UseCase
@PreAuthorize("hasRole('PRICING_EDITOR')")
public class DraftVersion {

    private final PricingVersions versions;
    private final VersionSteps steps;
    private final PricingEvents events;
    private final Clock clock;

    DraftVersion(PricingVersions versions, VersionSteps steps, PricingEvents events, Clock clock) {
        this.versions = versions;
        this.steps = steps;
        this.events = events;
        this.clock = clock;
    }

    /**
     * The new draft; it is based on what was approved last, wherever its numbers come from.
     *
     * @param numbersOf the version whose sheet is copied; null for what was approved last
     */
    @Transactional
    public PricingVersionId draft(Actor actor, PricingKind kind, @Nullable PricingVersionId numbersOf) {
        steps.lock();
        var now = clock.instant();
        var latest = versions.latestApproved(kind).orElse(null);
        var source = numbersOf == null
                ? latest
                : versions.find(numbersOf)
                        .filter(found -> found.kind() == kind)
                        .orElseThrow(VersionRefused.NotThere::new);
        var id = steps.add(
                kind,
                latest == null ? null : latest.id(),
                source == null ? Sheet.EMPTY : source.sheet(),
                actor.requireAccount(),
                now);
        events.record(
                actor,
                id,
                numbersOf == null ? PricingAction.DRAFTED : PricingAction.RESTORED,
                source == null ? null : Integer.toString(source.number()),
                now);
        return id;
    }
}
