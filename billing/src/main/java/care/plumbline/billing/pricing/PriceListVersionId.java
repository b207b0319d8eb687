package care.plumbline.billing.pricing;

import care.plumbline.domain.shared.UuidV7;
import java.util.UUID;

/** Identifies a version of the price list. */
public record PriceListVersionId(UUID value) {

    /** A fresh id, ordered by time. */
    public static PriceListVersionId next() {
        return new PriceListVersionId(UuidV7.next());
    }
}
