package care.plumbline.domain.plan;

import care.plumbline.domain.shared.UuidV7;
import java.util.UUID;

/** Identifies a treatment plan. */
public record PlanId(UUID value) {

    /** A fresh id, ordered by time. */
    public static PlanId next() {
        return new PlanId(UuidV7.next());
    }
}
