package care.plumbline.triage.intake;

import care.plumbline.domain.shared.UuidV7;
import java.util.UUID;

/** Identifies an intake. */
public record IntakeId(UUID value) {

    /** A fresh id, ordered by time. */
    public static IntakeId next() {
        return new IntakeId(UuidV7.next());
    }
}
