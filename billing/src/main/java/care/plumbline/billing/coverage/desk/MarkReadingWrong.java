package care.plumbline.billing.coverage.desk;

import care.plumbline.billing.coverage.CoverageTasks;
import care.plumbline.billing.coverage.EligibilityId;
import care.plumbline.billing.coverage.EligibilityRefused;
import care.plumbline.billing.coverage.StaffChecks;
import care.plumbline.domain.audit.Action;
import care.plumbline.domain.audit.Audit;
import care.plumbline.domain.shared.Actor;
import care.plumbline.domain.shared.UseCase;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.transaction.annotation.Transactional;

/** Billing staff find that an answer was read wrong: it counts no more, and a task asks for the right reading. */
@UseCase
@PreAuthorize("hasRole('BILLING_STAFF')")
public class MarkReadingWrong {

    /** The longest note that is taken. */
    public static final int MAX_NOTE = 500;

    private final StaffChecks checks;
    private final CoverageTasks tasks;
    private final Audit audit;

    MarkReadingWrong(StaffChecks checks, CoverageTasks tasks, Audit audit) {
        this.checks = checks;
        this.tasks = tasks;
        this.audit = audit;
    }

    /**
     * Takes a reading out of account. The good answer before it counts again; without one the amount is unknown.
     *
     * @param note what is wrong with it, kept sealed
     * @throws EligibilityRefused.NoteMissing without a note, or with an endless one
     * @throws EligibilityRefused.NotThere when there is no such reading, or it was found wrong before
     */
    @Transactional
    public void mark(Actor actor, EligibilityId id, String note) {
        if (note.isBlank() || note.strip().length() > MAX_NOTE) {
            throw new EligibilityRefused.NoteMissing();
        }
        var check = checks.lock(id)
                .filter(found -> found.inNetwork() != null && !found.markedWrong())
                .orElseThrow(EligibilityRefused.NotThere::new);
        checks.markWrong(id, note.strip(), actor.requireAccount());
        tasks.read(check.coverage(), check.patient());
        audit.record(actor, Action.MARKED_WRONG, check.patient().value(), "eligibility_check", id.value());
    }
}
