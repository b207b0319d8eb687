package care.plumbline.billing.coverage;

import care.plumbline.domain.shared.UuidV7;
import java.util.UUID;

/** Identifies what a patient said of their coverage. */
public record CoverageId(UUID value) {

    /** A fresh id, ordered by time. */
    public static CoverageId next() {
        return new CoverageId(UuidV7.next());
    }
}
