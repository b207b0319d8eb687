package care.plumbline.billing.pricing.sheet;

import care.plumbline.billing.pricing.PricingVersionId;
import java.util.List;
import java.util.UUID;

/** Checks a sheet of any kind. */
public final class Sheets {

    private static final PricingVersionId NOT_PUBLISHED = new PricingVersionId(new UUID(0, 0));

    private Sheets() {}

    /** Everything to be said about its cells. */
    public static List<Finding> check(PricingKind kind, Sheet sheet, SheetContext context) {
        return (switch (kind) {
                    case PRICES -> PriceSheet.read(sheet, context);
                    case PAYER_RATES -> RateSheet.read(sheet, context);
                    case PROMOS -> PromoSheet.read(sheet, context);
                    case SURCHARGES -> SurchargeSheet.read(sheet, context);
                    case SLIDING_SCALE -> PolicySheets.slidingScale(sheet, NOT_PUBLISHED, context);
                    case QUOTE_POLICY -> PolicySheets.quotePolicy(sheet, NOT_PUBLISHED);
                    case CANCELLATION_POLICY -> PolicySheets.cancellationPolicy(sheet, NOT_PUBLISHED);
                })
                .findings();
    }
}
