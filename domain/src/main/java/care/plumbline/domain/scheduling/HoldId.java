package care.plumbline.domain.scheduling;

import care.plumbline.domain.shared.UuidV7;
import java.util.UUID;

/** Identifies a held time. */
public record HoldId(UUID value) {

    /** A fresh id, ordered by time. */
    public static HoldId next() {
        return new HoldId(UuidV7.next());
    }
}
