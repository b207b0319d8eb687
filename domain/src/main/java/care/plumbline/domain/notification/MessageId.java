package care.plumbline.domain.notification;

import care.plumbline.domain.shared.UuidV7;
import java.util.UUID;

/** Identifies a message; the left side of a mail's Message-ID. */
public record MessageId(UUID value) {

    /** A fresh id, ordered by time. */
    public static MessageId next() {
        return new MessageId(UuidV7.next());
    }
}
