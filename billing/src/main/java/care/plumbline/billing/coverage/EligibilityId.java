package care.plumbline.billing.coverage;

import care.plumbline.domain.shared.UuidV7;
import java.util.UUID;

/** Identifies one question to a payer. */
public record EligibilityId(UUID value) {

    /** A fresh id, ordered by time. */
    public static EligibilityId next() {
        return new EligibilityId(UuidV7.next());
    }
}
