package care.plumbline.domain.shared;

import java.util.UUID;

/** Identifies somebody who may sign in. */
public record AccountId(UUID value) {

    /** A fresh id, ordered by time. */
    public static AccountId next() {
        return new AccountId(UuidV7.next());
    }
}
