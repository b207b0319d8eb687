package care.plumbline.billing.pricing.version;

import care.plumbline.billing.money.Money;
import care.plumbline.billing.pricing.PayerRates;
import care.plumbline.billing.pricing.PriceBook;
import care.plumbline.billing.pricing.PricingVersionId;
import care.plumbline.billing.pricing.Promos;
import care.plumbline.billing.pricing.QuotePolicy;
import care.plumbline.billing.pricing.QuotePolicy.OutOfNetwork;
import care.plumbline.billing.pricing.SlidingScale;
import care.plumbline.billing.pricing.Surcharges;
import care.plumbline.billing.pricing.sheet.PricingKind;
import care.plumbline.billing.pricing.sheet.Sheet;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The rules of any time as they were known at any time, with a draft in the place of its own kind's: what was approved
 * after somebody asked, or taken back before, did not count for them.
 */
public final class TrialRules {

    private static final PricingVersionId NONE = new PricingVersionId(new UUID(0, 0));

    /** What quotes go by until a clinic publishes its own policy. */
    static final QuotePolicy STANDARD = new QuotePolicy(NONE, Money.usd(500), OutOfNetwork.SELF_PAY_WITH_SUPERBILL);

    private final List<PricingVersion> approved;
    private final ZoneId zone;
    private final @Nullable Draft draft;
    private final Map<PricingVersionId, Object> read = new HashMap<>();

    /** A sheet without errors that is tried. */
    record Draft(PricingKind kind, PricingVersionId id, Sheet sheet) {}

    /** With every version that was ever approved, those that begin last first. */
    TrialRules(List<PricingVersion> approved, ZoneId zone, @Nullable Draft draft) {
        this.approved = List.copyOf(approved);
        this.zone = zone;
        this.draft = draft;
    }

    /**
     * The prices for a visit.
     *
     * @param start when the visit starts
     * @param asked when its price was asked for
     */
    public PriceBook prices(Instant start, Instant asked) {
        return content(PricingKind.PRICES, start, asked, VersionContent::prices)
                .orElseGet(() -> new PriceBook(List.of()));
    }

    /** Payer rates for a visit. */
    public PayerRates rates(Instant start, Instant asked) {
        return content(PricingKind.PAYER_RATES, start, asked, VersionContent::rates)
                .orElseGet(() -> new PayerRates(NONE, List.of()));
    }

    /** Surcharges for a visit. */
    public Surcharges surcharges(Instant start, Instant asked) {
        return content(PricingKind.SURCHARGES, start, asked, VersionContent::surcharges)
                .orElseGet(() -> new Surcharges(NONE, List.of()));
    }

    /** The sliding scale for a visit. */
    public Optional<SlidingScale> scale(Instant start, Instant asked) {
        return content(PricingKind.SLIDING_SCALE, start, asked, VersionContent::scale);
    }

    /** The codes that held when it was asked. */
    public Promos promos(Instant asked) {
        return content(PricingKind.PROMOS, asked, asked, VersionContent::promos)
                .orElseGet(() -> new Promos(NONE, List.of()));
    }

    /** What quotes went by when it was asked. */
    public QuotePolicy policy(Instant asked) {
        return content(PricingKind.QUOTE_POLICY, asked, asked, VersionContent::quotePolicy)
                .orElse(STANDARD);
    }

    private <T> Optional<T> content(PricingKind kind, Instant at, Instant asked, Function<VersionContent, T> reading) {
        if (draft != null && draft.kind() == kind) {
            return Optional.of(read(new VersionContent(draft.id(), draft.sheet(), zone), reading));
        }
        return approved.stream()
                .filter(version -> version.kind() == kind && isKnown(version, asked) && hasBegun(version, at))
                .findFirst()
                .map(version -> read(VersionContent.of(version, zone), reading));
    }

    @SuppressWarnings("unchecked")
    private <T> T read(VersionContent content, Function<VersionContent, T> reading) {
        return (T) read.computeIfAbsent(content.id(), first -> reading.apply(content));
    }

    private static boolean isKnown(PricingVersion version, Instant asked) {
        return version.decidedAt() != null
                && !version.decidedAt().isAfter(asked)
                && (version.withdrawnAt() == null || version.withdrawnAt().isAfter(asked));
    }

    private static boolean hasBegun(PricingVersion version, Instant at) {
        return version.effectiveFrom() != null && !version.effectiveFrom().isAfter(at);
    }
}
