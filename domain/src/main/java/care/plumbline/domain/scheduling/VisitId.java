package care.plumbline.domain.scheduling;

import care.plumbline.domain.shared.UuidV7;
import java.util.UUID;

/** Identifies a booked visit. */
public record VisitId(UUID value) {

    /** A fresh id, ordered by time. */
    public static VisitId next() {
        return new VisitId(UuidV7.next());
    }
}
