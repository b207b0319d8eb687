package care.plumbline.domain.shared;

import java.util.UUID;

/** Identifies an anonymous person until they sign in. */
public record VisitorId(UUID value) {

    /** A fresh id, ordered by time. */
    public static VisitorId next() {
        return new VisitorId(UuidV7.next());
    }
}
