package care.plumbline.domain.people;

import care.plumbline.domain.shared.UuidV7;
import java.util.UUID;

/** Identifies a doctor. */
public record DoctorId(UUID value) {

    /** A fresh id, ordered by time. */
    public static DoctorId next() {
        return new DoctorId(UuidV7.next());
    }
}
