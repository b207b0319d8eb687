package care.plumbline.domain.people;

import care.plumbline.domain.shared.UuidV7;
import java.util.UUID;

/** Identifies a patient. */
public record PatientId(UUID value) {

    /** A fresh id, ordered by time. */
    public static PatientId next() {
        return new PatientId(UuidV7.next());
    }
}
