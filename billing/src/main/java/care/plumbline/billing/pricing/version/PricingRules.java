package care.plumbline.billing.pricing.version;

import care.plumbline.billing.pricing.CancellationPolicy;
import care.plumbline.billing.pricing.PayerRates;
import care.plumbline.billing.pricing.PriceBook;
import care.plumbline.billing.pricing.PricingVersionId;
import care.plumbline.billing.pricing.Promos;
import care.plumbline.billing.pricing.QuotePolicy;
import care.plumbline.billing.pricing.SlidingScale;
import care.plumbline.billing.pricing.Surcharges;
import care.plumbline.billing.pricing.sheet.PricingKind;
import care.plumbline.domain.people.Clinic;
import care.plumbline.domain.shared.Actor;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The content of the versions in effect at an instant, for quotes; joins the caller's transaction. Before the first
 * version of rates, surcharges, codes or a scale there are none; before the first price there is no quote.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class PricingRules {

    private static final PricingVersionId NONE = new PricingVersionId(new UUID(0, 0));

    private final PricingVersions versions;
    private final PublishedPrices published;
    private final Clinic clinic;

    PricingRules(PricingVersions versions, PublishedPrices published, Clinic clinic) {
        this.versions = versions;
        this.published = published;
        this.clinic = clinic;
    }

    /** The prices of a visit type in effect at one of two instants. */
    public PriceBook prices(String visitType, Instant one, Instant other) {
        return published.at(visitType, one, other);
    }

    /** Payer rates in effect. */
    public PayerRates rates(Actor actor, Instant at) {
        return content(PricingKind.PAYER_RATES, at, zone(actor), VersionContent::rates)
                .orElseGet(() -> new PayerRates(NONE, List.of()));
    }

    /** Surcharges in effect. */
    public Surcharges surcharges(Actor actor, Instant at) {
        return content(PricingKind.SURCHARGES, at, zone(actor), VersionContent::surcharges)
                .orElseGet(() -> new Surcharges(NONE, List.of()));
    }

    /** Promo codes in effect. */
    public Promos promos(Actor actor, Instant at) {
        return content(PricingKind.PROMOS, at, zone(actor), VersionContent::promos)
                .orElseGet(() -> new Promos(NONE, List.of()));
    }

    /** The sliding scale in effect. */
    public Optional<SlidingScale> scale(Actor actor, Instant at) {
        return content(PricingKind.SLIDING_SCALE, at, zone(actor), VersionContent::scale);
    }

    /** What quotes go by; until a clinic publishes its own: codes leave 5.00, and outside the network is self-pay. */
    public QuotePolicy quotePolicy(Instant at) {
        return content(PricingKind.QUOTE_POLICY, at, ZoneOffset.UTC, VersionContent::quotePolicy)
                .orElse(TrialRules.STANDARD);
    }

    /** What calling off costs; {@link CancellationPolicy#STANDARD} until a clinic publishes its own. */
    public CancellationPolicy cancellation(Instant at) {
        return content(PricingKind.CANCELLATION_POLICY, at, ZoneOffset.UTC, VersionContent::cancellation)
                .orElse(CancellationPolicy.STANDARD);
    }

    /** What calling off costs by one version. */
    public CancellationPolicy cancellation(PricingVersionId id) {
        return versions.find(id)
                .map(version -> VersionContent.of(version, ZoneOffset.UTC).cancellation())
                .orElse(CancellationPolicy.STANDARD);
    }

    private <T> Optional<T> content(PricingKind kind, Instant at, ZoneId zone, Function<VersionContent, T> reading) {
        return versions.inEffect(kind, at).map(version -> reading.apply(VersionContent.of(version, zone)));
    }

    private ZoneId zone(Actor actor) {
        return clinic.organisation(actor).zone();
    }
}
