package care.plumbline.billing.coverage.directory;

import care.plumbline.domain.shared.UuidV7;
import java.util.UUID;

/** Identifies a payer. */
public record PayerId(UUID value) {

    /** A fresh id, ordered by time. */
    public static PayerId next() {
        return new PayerId(UuidV7.next());
    }
}
