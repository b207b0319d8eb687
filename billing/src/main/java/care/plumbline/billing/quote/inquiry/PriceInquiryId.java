package care.plumbline.billing.quote.inquiry;

import care.plumbline.domain.shared.UuidV7;
import java.util.UUID;

/** Identifies one check of the price. */
public record PriceInquiryId(UUID value) {

    /** A fresh id, ordered by time. */
    public static PriceInquiryId next() {
        return new PriceInquiryId(UuidV7.next());
    }
}
