package care.plumbline.billing.payment;

import care.plumbline.domain.shared.UuidV7;
import java.util.UUID;

/** Identifies a payment. */
public record PaymentId(UUID value) {

    /** A fresh id, ordered by time. */
    public static PaymentId next() {
        return new PaymentId(UuidV7.next());
    }
}
