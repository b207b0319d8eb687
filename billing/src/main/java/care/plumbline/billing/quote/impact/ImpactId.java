package care.plumbline.billing.quote.impact;

import care.plumbline.domain.shared.UuidV7;
import java.util.UUID;

/** Identifies one working-out of what a version would have changed. */
public record ImpactId(UUID value) {

    /** A fresh id, ordered by time. */
    public static ImpactId next() {
        return new ImpactId(UuidV7.next());
    }
}
