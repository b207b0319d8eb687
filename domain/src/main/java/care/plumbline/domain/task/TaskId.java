package care.plumbline.domain.task;

import care.plumbline.domain.shared.UuidV7;
import java.util.UUID;

/** Identifies a task. */
public record TaskId(UUID value) {

    /** A fresh id, ordered by time. */
    public static TaskId next() {
        return new TaskId(UuidV7.next());
    }
}
