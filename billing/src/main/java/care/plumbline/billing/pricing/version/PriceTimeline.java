package care.plumbline.billing.pricing.version;

import care.plumbline.billing.pricing.PriceBook;
import care.plumbline.billing.pricing.PriceClass;
import care.plumbline.billing.pricing.PricingVersionId;
import care.plumbline.billing.pricing.sheet.PricingKind;
import care.plumbline.domain.people.Clinic;
import care.plumbline.domain.shared.Actor;
import care.plumbline.domain.shared.Query;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.transaction.annotation.Transactional;

/** What every price was, is and will be. */
@Query
@PreAuthorize("hasAnyRole('PRICING_EDITOR', 'PRICING_APPROVER', 'ADMINISTRATOR')")
public class PriceTimeline {

    private final PublishedPrices published;
    private final PricingVersions versions;
    private final Clinic clinic;
    private final Clock clock;

    PriceTimeline(PublishedPrices published, PricingVersions versions, Clinic clinic, Clock clock) {
        this.published = published;
        this.versions = versions;
        this.clinic = clinic;
        this.clock = clock;
    }

    /** Where a price stands in time. */
    public enum Phase {
        PAST,
        NOW,
        SCHEDULED
    }

    /** A stretch of time with one price, which may span several versions; the number is of the first of them. */
    public record Period(PriceBook.Entry price, Phase phase, int version) {}

    /**
     * What a visit type costs in a state now and next.
     *
     * @param now null when the state has no price of its own yet
     * @param next the next other price of its own; null when none is scheduled
     * @param endsAt when the state's own price ends without another, and every state's holds; null when it does not
     */
    public record Standing(
            String visitType,
            PriceClass priceClass,
            String state,
            @Nullable Period now,
            @Nullable Period next,
            @Nullable Instant endsAt) {}

    /** Every stretch of time by visit type, class and state, the oldest first. */
    @Transactional(readOnly = true)
    public List<Period> all(Actor actor) {
        return byKey().values().stream().flatMap(List::stream).toList();
    }

    /** What every visit type costs in every state with a price of its own, now and next. */
    @Transactional(readOnly = true)
    public List<Standing> standing(Actor actor) {
        return byKey().values().stream()
                .filter(periods -> periods.getLast().phase() != Phase.PAST)
                .map(PriceTimeline::standing)
                .toList();
    }

    /** The prices that hold at some time of a day on the clinic's calendar. */
    @Transactional(readOnly = true)
    public List<Period> on(Actor actor, LocalDate day) {
        var zone = clinic.organisation(actor).zone();
        var begins = day.atStartOfDay(zone).toInstant();
        var ends = day.plusDays(1).atStartOfDay(zone).toInstant();
        return byKey().values().stream()
                .flatMap(List::stream)
                .filter(period -> period.price().from().isBefore(ends)
                        && (period.price().until() == null
                                || period.price().until().isAfter(begins)))
                .toList();
    }

    private static Standing standing(List<Period> periods) {
        var now = periods.stream()
                .filter(period -> period.phase() == Phase.NOW)
                .findFirst()
                .orElse(null);
        var next = periods.stream()
                .filter(period -> period.phase() == Phase.SCHEDULED)
                .findFirst()
                .orElse(null);
        var ends = now == null ? null : now.price().until();
        var isFollowed = next != null && next.price().from().equals(ends);
        var price = periods.getFirst().price();
        return new Standing(price.visitType(), price.priceClass(), price.state(), now, next, isFollowed ? null : ends);
    }

    private Map<String, List<Period>> byKey() {
        var numbers = versions.of(PricingKind.PRICES).stream()
                .collect(Collectors.toMap(PricingVersion::id, PricingVersion::number));
        var found = new LinkedHashMap<String, List<Period>>();
        for (var entry : published.all()) {
            var key = entry.visitType() + " " + entry.priceClass() + " " + entry.state();
            append(found.computeIfAbsent(key, none -> new ArrayList<>()), entry, numbers);
        }
        return found;
    }

    /** Every version publishes all of its prices: those that stay the same are one stretch of time. */
    private void append(List<Period> periods, PriceBook.Entry entry, Map<PricingVersionId, Integer> numbers) {
        var last = periods.isEmpty() ? null : periods.getLast();
        if (last != null
                && last.price().amount().equals(entry.amount())
                && entry.from().equals(last.price().until())) {
            var before = last.price();
            var longer = new PriceBook.Entry(
                    before.visitType(),
                    before.priceClass(),
                    before.state(),
                    before.amount(),
                    before.from(),
                    entry.until(),
                    before.version());
            periods.set(periods.size() - 1, new Period(longer, phase(longer), last.version()));
        } else {
            periods.add(new Period(entry, phase(entry), numbers.getOrDefault(entry.version(), 0)));
        }
    }

    private Phase phase(PriceBook.Entry entry) {
        var now = clock.instant();
        if (entry.from().isAfter(now)) {
            return Phase.SCHEDULED;
        }
        return entry.until() == null || entry.until().isAfter(now) ? Phase.NOW : Phase.PAST;
    }
}
