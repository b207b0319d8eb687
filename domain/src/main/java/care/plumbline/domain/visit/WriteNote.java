package care.plumbline.domain.visit;

import care.plumbline.domain.audit.Action;
import care.plumbline.domain.audit.Audit;
import care.plumbline.domain.scheduling.VisitId;
import care.plumbline.domain.shared.Actor;
import care.plumbline.domain.shared.UseCase;
import java.time.Clock;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.transaction.annotation.Transactional;

/** Saves the draft of a visit note. */
@UseCase
@PreAuthorize("hasRole('DOCTOR')")
public class WriteNote {

    /** The longest note, in characters. */
    public static final int MAX = 20_000;

    private final OwnVisits visits;
    private final Notes notes;
    private final Audit audit;
    private final Clock clock;

    WriteNote(OwnVisits visits, Notes notes, Audit audit, Clock clock) {
        this.visits = visits;
        this.notes = notes;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Saves the text over the version that was read and returns the new version.
     *
     * @throws VisitRefused when another window saved meanwhile, or the note is signed or too long
     */
    @Transactional
    public int write(Actor actor, VisitId id, String text, int version) {
        if (text.length() > MAX) {
            throw new VisitRefused.NoteTooLong();
        }
        var visit = visits.require(id);
        var known = notes.find(id);
        if (known.isEmpty()) {
            if (version != 0) {
                throw new VisitRefused.ChangedMeanwhile();
            }
            notes.add(visit, text, clock.instant());
            audit.record(actor, Action.STARTED, visit.patient().value(), "visit-note", id.value());
            return 1;
        }
        if (known.get().signedAt() != null) {
            throw new VisitRefused.AlreadySigned();
        }
        notes.update(id, text, version, clock.instant());
        return version + 1;
    }
}
