package care.plumbline.billing.pricing.version;

import care.plumbline.billing.pricing.CancellationPolicy;
import care.plumbline.billing.pricing.PayerRates;
import care.plumbline.billing.pricing.PriceBook;
import care.plumbline.billing.pricing.PricingVersionId;
import care.plumbline.billing.pricing.Promos;
import care.plumbline.billing.pricing.QuotePolicy;
import care.plumbline.billing.pricing.SlidingScale;
import care.plumbline.billing.pricing.Surcharges;
import care.plumbline.billing.pricing.sheet.PolicySheets;
import care.plumbline.billing.pricing.sheet.PriceSheet;
import care.plumbline.billing.pricing.sheet.PromoSheet;
import care.plumbline.billing.pricing.sheet.RateSheet;
import care.plumbline.billing.pricing.sheet.Sheet;
import care.plumbline.billing.pricing.sheet.SheetContext;
import care.plumbline.billing.pricing.sheet.SurchargeSheet;
import java.time.Instant;
import java.time.ZoneId;

/** What a checked sheet says, as the rules it stands for. */
final class VersionContent {

    private final PricingVersionId id;
    private final Sheet sheet;
    private final ZoneId zone;

    VersionContent(PricingVersionId id, Sheet sheet, ZoneId zone) {
        this.id = id;
        this.sheet = sheet;
        this.zone = zone;
    }

    PricingVersionId id() {
        return id;
    }

    static VersionContent of(PricingVersion version, ZoneId zone) {
        return new VersionContent(version.id(), version.sheet(), zone);
    }

    /** The prices, in effect at any instant. */
    PriceBook prices() {
        return new PriceBook(PriceSheet.read(sheet, context()).require().stream()
                .map(row -> new PriceBook.Entry(
                        row.visitType(), row.priceClass(), row.state(), row.amount(), Instant.MIN, null, id))
                .toList());
    }

    PayerRates rates() {
        return new PayerRates(id, RateSheet.read(sheet, context()).require());
    }

    Surcharges surcharges() {
        return new Surcharges(id, SurchargeSheet.read(sheet, context()).require());
    }

    Promos promos() {
        return new Promos(id, PromoSheet.read(sheet, context()).require());
    }

    SlidingScale scale() {
        return PolicySheets.slidingScale(sheet, id, context()).require();
    }

    QuotePolicy quotePolicy() {
        return PolicySheets.quotePolicy(sheet, id).require();
    }

    CancellationPolicy cancellation() {
        return PolicySheets.cancellationPolicy(sheet, id).require();
    }

    private SheetContext context() {
        return SheetContext.published(zone);
    }
}
