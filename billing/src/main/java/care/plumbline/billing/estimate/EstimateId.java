package care.plumbline.billing.estimate;

import care.plumbline.domain.shared.UuidV7;
import java.util.UUID;

/** Identifies one version of a good-faith estimate. */
public record EstimateId(UUID value) {

    /** A fresh id, ordered by time. */
    public static EstimateId next() {
        return new EstimateId(UuidV7.next());
    }
}
