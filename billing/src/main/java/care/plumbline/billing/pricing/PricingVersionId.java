package care.plumbline.billing.pricing;

import care.plumbline.domain.shared.UuidV7;
import java.util.UUID;

/** Identifies a version of the price list. */
public record PricingVersionId(UUID value) {

    /** A fresh id, ordered by time. */
    public static PricingVersionId next() {
        return new PricingVersionId(UuidV7.next());
    }
}
