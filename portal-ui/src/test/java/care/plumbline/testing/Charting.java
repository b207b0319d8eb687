package care.plumbline.testing;

import care.plumbline.domain.plan.PlanDraft;
import care.plumbline.domain.plan.PlanId;
import care.plumbline.domain.plan.PlanItem;
import care.plumbline.domain.plan.SignPlan;
import care.plumbline.domain.plan.WritePlan;
import care.plumbline.domain.scheduling.VisitId;
import care.plumbline.domain.visit.StartVisit;
import care.plumbline.domain.visit.WriteNote;
import java.util.List;

/** What a doctor writes during a visit. */
public final class Charting {

    private final StartVisit startVisit;
    private final WriteNote writeNote;
    private final PlanDraft planDraft;
    private final WritePlan writePlan;
    private final SignPlan signPlan;

    Charting(StartVisit startVisit, WriteNote writeNote, PlanDraft planDraft, WritePlan writePlan, SignPlan signPlan) {
        this.startVisit = startVisit;
        this.writeNote = writeNote;
        this.planDraft = planDraft;
        this.writePlan = writePlan;
        this.signPlan = signPlan;
    }

    /** Calls the patient. */
    public void starts(As doctor, VisitId visit) {
        doctor.run(actor -> startVisit.start(actor, visit));
    }

    /** Saves a first note. */
    public void notes(As doctor, VisitId visit, String text) {
        doctor.run(actor -> writeNote.write(actor, visit, text, 0));
    }

    /** The draft as the doctor sees it. */
    public PlanDraft.Draft draft(As doctor, VisitId visit) {
        return doctor.get(actor -> planDraft.of(actor, visit)).orElseThrow();
    }

    /** Saves these items over the draft as it stands; gives its new version. */
    public int writes(As doctor, VisitId visit, List<PlanItem> items) {
        var version = draft(doctor, visit).version();
        return doctor.get(actor -> writePlan.write(actor, new WritePlan.Request(visit, version, items)));
    }

    /** Saves what is suggested. */
    public void writesWhatIsSuggested(As doctor, VisitId visit) {
        writes(doctor, visit, draft(doctor, visit).chosen());
    }

    /** Starts the visit, saves what is suggested and signs it. */
    public PlanId signsWhatIsSuggested(As doctor, VisitId visit) {
        starts(doctor, visit);
        writesWhatIsSuggested(doctor, visit);
        return doctor.get(actor -> signPlan.sign(actor, visit));
    }
}
