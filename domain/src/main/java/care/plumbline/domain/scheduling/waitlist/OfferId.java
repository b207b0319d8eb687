package care.plumbline.domain.scheduling.waitlist;

import care.plumbline.domain.shared.UuidV7;
import java.util.UUID;

/** Identifies an offer of an earlier time; the claim that keeps the time has the same id. */
public record OfferId(UUID value) {

    /** A fresh id, ordered by time. */
    public static OfferId next() {
        return new OfferId(UuidV7.next());
    }
}
