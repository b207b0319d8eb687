package care.plumbline.billing.pricing.version;

import care.plumbline.billing.pricing.PricingVersionId;
import care.plumbline.billing.pricing.sheet.Finding;
import care.plumbline.billing.pricing.sheet.PricingKind;
import care.plumbline.billing.pricing.sheet.SheetCsv;
import care.plumbline.billing.pricing.sheet.SheetDiff;
import care.plumbline.domain.people.Clinic;
import care.plumbline.domain.shared.Actor;
import care.plumbline.domain.shared.Query;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.transaction.annotation.Transactional;

/** Versions of prices, rates, codes and policies, for those who draft and decide them. */
@Query
@PreAuthorize("hasAnyRole('PRICING_EDITOR', 'PRICING_APPROVER', 'ADMINISTRATOR')")
public class PricingDesk {

    private final PricingVersions versions;
    private final PublishedPrices published;
    private final PricingPeople people;
    private final SheetChecks checks;
    private final Clinic clinic;
    private final Clock clock;

    PricingDesk(
            PricingVersions versions,
            PublishedPrices published,
            PricingPeople people,
            SheetChecks checks,
            Clinic clinic,
            Clock clock) {
        this.versions = versions;
        this.published = published;
        this.people = people;
        this.checks = checks;
        this.clinic = clinic;
        this.clock = clock;
    }

    /** A version in a list, and whose it is. */
    public record Listed(PricingVersion version, String author) {}

    /**
     * A version that was opened.
     *
     * @param submitter empty as long as it was not submitted
     * @param decider empty as long as it was not decided
     * @param base the version it was drafted from; null for the first of its kind
     * @param latest what was approved last, which it has to be drafted from to be approved
     * @param findings what is to be said about its cells; only of one that can still change or be decided
     * @param changes what differs from its base
     */
    public record Opened(
            PricingVersion version,
            String author,
            String submitter,
            String decider,
            @Nullable PricingVersion base,
            @Nullable PricingVersion latest,
            List<Finding> findings,
            List<SheetDiff.Change> changes) {

        /** Copies the lists. */
        public Opened {
            findings = List.copyOf(findings);
            changes = List.copyOf(changes);
        }

        /** Whether another version was approved since it was drafted. */
        public boolean isStale() {
            return !java.util.Objects.equals(version.base(), latest == null ? null : latest.id());
        }
    }

    /**
     * A start as it was typed, exactly.
     *
     * @param at the instant; now for a start at once
     * @param locked how many visits after it keep the price they were booked at
     */
    public record Start(Instant at, long locked) {}

    /** The clinic's zone, which starts are meant in. */
    @Transactional(readOnly = true)
    public ZoneId zone(Actor actor) {
        return clinic.organisation(actor).zone();
    }

    /** Versions of a kind, newest first. */
    @Transactional(readOnly = true)
    public List<Listed> list(Actor actor, PricingKind kind) {
        return versions.of(kind).stream()
                .map(version -> new Listed(version, people.name(version.createdBy())))
                .toList();
    }

    /** What is in effect of a kind; empty before its first version. */
    @Transactional(readOnly = true)
    public Optional<PricingVersion> inEffect(Actor actor, PricingKind kind) {
        return versions.inEffect(kind, clock.instant());
    }

    /** A version with all there is to know about it; empty when there is none. */
    @Transactional(readOnly = true)
    public Optional<Opened> open(Actor actor, PricingVersionId id) {
        return versions.find(id).map(version -> {
            var base = version.base() == null
                    ? null
                    : versions.find(version.base()).orElse(null);
            var undecided = version.status() == VersionStatus.DRAFT || version.status() == VersionStatus.SUBMITTED;
            return new Opened(
                    version,
                    people.name(version.createdBy()),
                    people.name(version.submittedBy()),
                    people.name(version.decidedBy()),
                    base,
                    versions.latestApproved(version.kind()).orElse(null),
                    undecided ? checks.check(actor, version) : List.of(),
                    SheetDiff.between(version.kind(), checks.baseSheet(version), version.sheet()));
        });
    }

    /**
     * What differs between two versions of one kind.
     *
     * @throws VersionRefused.NotThere when one is not there, or is of another kind
     */
    @Transactional(readOnly = true)
    public List<SheetDiff.Change> changes(Actor actor, PricingVersionId before, PricingVersionId after) {
        var old = versions.find(before).orElseThrow(VersionRefused.NotThere::new);
        var now = versions.find(after)
                .filter(found -> found.kind() == old.kind())
                .orElseThrow(VersionRefused.NotThere::new);
        return SheetDiff.between(old.kind(), old.sheet(), now.sheet());
    }

    /**
     * When exactly a version would begin, and what stays as it was booked.
     *
     * @param local on the clinic's clock; null for at once
     */
    @Transactional(readOnly = true)
    public Start start(Actor actor, @Nullable LocalDateTime local) {
        var at = local == null ? clock.instant() : local.atZone(zone(actor)).toInstant();
        return new Start(at, published.lockedFrom(at));
    }

    /** How many visits after an instant keep the price they were booked at. */
    @Transactional(readOnly = true)
    public long lockedFrom(Actor actor, Instant at) {
        return published.lockedFrom(at);
    }

    /**
     * A version as a file, which can be read again.
     *
     * @throws VersionRefused.NotThere when there is none
     */
    @Transactional(readOnly = true)
    public String csv(Actor actor, PricingVersionId id) {
        var version = versions.find(id).orElseThrow(VersionRefused.NotThere::new);
        return SheetCsv.write(version.kind(), version.sheet());
    }
}
