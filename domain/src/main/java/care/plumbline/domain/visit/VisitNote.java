package care.plumbline.domain.visit;

import care.plumbline.domain.scheduling.VisitId;
import care.plumbline.domain.shared.Actor;
import care.plumbline.domain.shared.Query;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.transaction.annotation.Transactional;

/** The note of a visit, for the doctor who holds it; opening the visit is what is audited. */
@Query
@PreAuthorize("hasRole('DOCTOR')")
public class VisitNote {

    private final Notes notes;

    VisitNote(Notes notes) {
        this.notes = notes;
    }

    /** The text as it stands; version 0 when nothing was written yet. */
    public record Text(String text, int version, @Nullable Instant signedAt) {}

    /** The note of an own visit; of another's there is none. */
    @Transactional(readOnly = true)
    public Text read(Actor actor, VisitId visit) {
        return notes.find(visit)
                .map(note -> new Text(note.text(), note.version(), note.signedAt()))
                .orElse(new Text("", 0, null));
    }
}
