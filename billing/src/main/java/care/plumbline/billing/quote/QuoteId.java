package care.plumbline.billing.quote;

import care.plumbline.domain.shared.UuidV7;
import java.util.UUID;

/** Identifies a quote. */
public record QuoteId(UUID value) {

    /** A fresh id, ordered by time. */
    public static QuoteId next() {
        return new QuoteId(UuidV7.next());
    }
}
