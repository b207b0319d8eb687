package care.plumbline.portal.charting;

import care.plumbline.domain.plan.PlanDraft;
import care.plumbline.domain.plan.PlanItem;
import care.plumbline.domain.plan.SignPlan;
import care.plumbline.domain.plan.WritePlan;
import care.plumbline.domain.scheduling.VisitId;
import care.plumbline.domain.shared.Actor;
import care.plumbline.domain.visit.CompleteVisit;
import care.plumbline.domain.visit.SignNote;
import care.plumbline.domain.visit.VisitNote;
import care.plumbline.domain.visit.WriteNote;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What a doctor writes about a visit. */
@Component
class Charting {

    private final Note note;
    private final Plan plan;
    private final CompleteVisit completing;

    Charting(Note note, Plan plan, CompleteVisit completing) {
        this.note = note;
        this.plan = plan;
        this.completing = completing;
    }

    VisitNote.Text note(Actor actor, VisitId visit) {
        return note.reading.read(actor, visit);
    }

    int write(Actor actor, VisitId visit, String text, int version) {
        return note.writing.write(actor, visit, text, version);
    }

    void signNote(Actor actor, VisitId visit) {
        note.signing.sign(actor, visit);
    }

    Optional<PlanDraft.Draft> plan(Actor actor, VisitId visit) {
        return plan.draft.of(actor, visit);
    }

    int write(Actor actor, VisitId visit, List<PlanItem> items, int version) {
        return plan.writing.write(actor, new WritePlan.Request(visit, version, items));
    }

    void signPlan(Actor actor, VisitId visit) {
        plan.signing.sign(actor, visit);
    }

    void complete(Actor actor, VisitId visit) {
        completing.complete(actor, visit);
    }

    @Component
    static class Note {

        private final VisitNote reading;
        private final WriteNote writing;
        private final SignNote signing;

        Note(VisitNote reading, WriteNote writing, SignNote signing) {
            this.reading = reading;
            this.writing = writing;
            this.signing = signing;
        }
    }

    @Component
    static class Plan {

        private final PlanDraft draft;
        private final WritePlan writing;
        private final SignPlan signing;

        Plan(PlanDraft draft, WritePlan writing, SignPlan signing) {
            this.draft = draft;
            this.writing = writing;
            this.signing = signing;
        }
    }
}
