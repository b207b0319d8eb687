package care.plumbline.domain.visit;

import care.plumbline.domain.audit.Action;
import care.plumbline.domain.audit.Audit;
import care.plumbline.domain.scheduling.VisitId;
import care.plumbline.domain.shared.Actor;
import care.plumbline.domain.shared.UseCase;
import java.time.Clock;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.transaction.annotation.Transactional;

/** Signs a visit note; from then on it does not change. */
@UseCase
@PreAuthorize("hasRole('DOCTOR')")
public class SignNote {

    private final OwnVisits visits;
    private final Notes notes;
    private final Audit audit;
    private final Clock clock;

    SignNote(OwnVisits visits, Notes notes, Audit audit, Clock clock) {
        this.visits = visits;
        this.notes = notes;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Signs the note as it stands.
     *
     * @throws VisitRefused when it is empty or signed
     */
    @Transactional
    public void sign(Actor actor, VisitId id) {
        var visit = visits.require(id);
        var note = notes.find(id).filter(found -> !found.text().isBlank()).orElseThrow(VisitRefused.NoteEmpty::new);
        if (note.signedAt() != null) {
            throw new VisitRefused.AlreadySigned();
        }
        notes.sign(id, clock.instant());
        audit.record(actor, Action.SIGNED, visit.patient().value(), "visit-note", id.value());
    }
}
