package care.plumbline.billing.quote.assistance;

import care.plumbline.domain.shared.UuidV7;
import java.util.UUID;

/** Identifies a decision on assistance. */
public record AssistanceId(UUID value) {

    /** A fresh id, ordered by time. */
    public static AssistanceId next() {
        return new AssistanceId(UuidV7.next());
    }
}
