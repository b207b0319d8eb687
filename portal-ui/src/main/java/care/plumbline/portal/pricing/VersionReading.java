package care.plumbline.portal.pricing;

import care.plumbline.billing.pricing.PricingVersionId;
import care.plumbline.billing.pricing.sheet.PricingKind;
import care.plumbline.billing.pricing.sheet.SheetDiff.Change;
import care.plumbline.billing.pricing.version.PriceTimeline;
import care.plumbline.billing.pricing.version.PricingDesk;
import care.plumbline.billing.pricing.version.PricingDesk.Listed;
import care.plumbline.billing.pricing.version.PricingDesk.Opened;
import care.plumbline.billing.pricing.version.PricingDesk.Start;
import care.plumbline.billing.pricing.version.PricingHistory;
import care.plumbline.billing.pricing.version.PricingVersion;
import care.plumbline.domain.shared.Actor;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the screens of prices show. */
@Component
class VersionReading {

    private static final int NEWEST = 20;

    private final PricingDesk desk;
    private final PriceTimeline timeline;
    private final PricingHistory history;

    VersionReading(PricingDesk desk, PriceTimeline timeline, PricingHistory history) {
        this.desk = desk;
        this.timeline = timeline;
        this.history = history;
    }

    ZoneId zone(Actor actor) {
        return desk.zone(actor);
    }

    List<Listed> versions(Actor actor, PricingKind kind) {
        return desk.list(actor, kind);
    }

    Optional<PricingVersion> inEffect(Actor actor, PricingKind kind) {
        return desk.inEffect(actor, kind);
    }

    Optional<Opened> open(Actor actor, PricingVersionId id) {
        return desk.open(actor, id);
    }

    List<Change> changes(Actor actor, PricingVersionId before, PricingVersionId after) {
        return desk.changes(actor, before, after);
    }

    Start start(Actor actor, @Nullable LocalDateTime local) {
        return desk.start(actor, local);
    }

    long lockedFrom(Actor actor, Instant at) {
        return desk.lockedFrom(actor, at);
    }

    String csv(Actor actor, PricingVersionId id) {
        return desk.csv(actor, id);
    }

    List<PriceTimeline.Period> timeline(Actor actor) {
        return timeline.all(actor);
    }

    List<PriceTimeline.Standing> standing(Actor actor) {
        return timeline.standing(actor);
    }

    List<PriceTimeline.Period> on(Actor actor, LocalDate day) {
        return timeline.on(actor, day);
    }

    List<PricingHistory.Event> history(Actor actor, PricingVersionId id) {
        return history.of(actor, id);
    }

    List<PricingHistory.Event> newest(Actor actor, PricingKind kind) {
        return history.newest(actor, kind, NEWEST);
    }

    String historyCsv(Actor actor, PricingKind kind) {
        return history.csv(actor, kind);
    }
}
