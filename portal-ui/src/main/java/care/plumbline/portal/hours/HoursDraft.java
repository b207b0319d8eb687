package care.plumbline.portal.hours;

import care.plumbline.domain.scheduling.hours.ChangeSchedule.Decision;
import care.plumbline.domain.scheduling.hours.ChangeSchedule.Touched;
import care.plumbline.domain.scheduling.hours.MySchedule;
import care.plumbline.domain.scheduling.hours.Schedule;
import care.plumbline.domain.scheduling.hours.ScheduleRefused;
import care.plumbline.platform.security.CurrentActor;
import care.plumbline.portal.component.Actions;
import care.plumbline.portal.component.ErrorSummary;
import care.plumbline.portal.component.Messages;
import care.plumbline.portal.component.Notice;
import care.plumbline.portal.i18n.Words;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** A draft of the own hours, what patients would see of it, and saving it; what was typed stays when it is refused. */
class HoursDraft extends Composite<Div> {

    private final transient ScheduleWork work;
    private final transient CurrentActor current;
    private final MySchedule.Shown shown;
    private final Consumer<String> onSaved;
    private final ErrorSummary errors = new ErrorSummary();
    private final HoursForm form;
    private final PatientPreview preview;
    private final Messages refusals = new Messages();
    private final Div asked = new Div();
    private final Button save = Actions.primary(getTranslation("hours.action.save"), this::save);
    private final Actions actions;
    private Problems marked = new Problems();

    HoursDraft(
            ScheduleWork work,
            CurrentActor current,
            MySchedule.Shown shown,
            Consumer<String> onSaved,
            Runnable onUndo) {
        this.work = work;
        this.current = current;
        this.shown = shown;
        this.onSaved = onSaved;
        form = new HoursForm(shown, this::changed);
        preview = new PatientPreview(shown.zone(), shown.today(), this::changed);
        actions = new Actions(save, Actions.secondary(getTranslation("hours.action.undo"), onUndo));
        getContent().add(errors, form, preview, refusals, asked, actions);
        changed();
    }

    private void changed() {
        ask(false);
        refusals.removeAll();
        var problems = new Problems();
        var draft = form.draft(problems);
        form.checkPending(problems);
        draft.ifPresentOrElse(
                complete -> preview(complete, problems),
                () -> preview.refuse(getTranslation("hours.preview.incomplete")));
        marked.clearAllBut(problems);
        if (marked.isEmpty()) {
            errors.show(Map.of());
        }
    }

    private void preview(Schedule draft, Problems problems) {
        try {
            preview.show(
                    work.preview(current.get(), draft, preview.type()),
                    draft.rules().horizon().toDays());
        } catch (ScheduleRefused refused) {
            preview.refuse(Words.of(refused));
            form.place(refused, problems);
        }
    }

    private void save() {
        refusals.removeAll();
        var problems = new Problems();
        var draft = form.draft(problems);
        form.checkPending(problems);
        mark(problems);
        if (draft.isPresent() && problems.isEmpty()) {
            change(draft.get(), Decision.ASK_ME);
        }
    }

    private void change(Schedule draft, Decision decision) {
        try {
            var touched = work.change(current.get(), draft, decision);
            if (decision == Decision.ASK_ME && !touched.isEmpty()) {
                ask(draft, touched);
            } else {
                onSaved.accept(saved(decision, touched));
            }
        } catch (ScheduleRefused.ChangedMeanwhile refused) {
            ask(false);
            refusals.say(Notice.Kind.ERROR, Words.of(refused) + " " + getTranslation("hours.kept-here"));
        } catch (ScheduleRefused refused) {
            ask(false);
            var problems = new Problems();
            form.place(refused, problems);
            mark(problems);
            if (problems.isEmpty()) {
                refusals.say(refused);
            }
        }
    }

    private void ask(Schedule draft, List<Touched> touched) {
        ask(true);
        asked.add(new TouchedVisits(touched, shown.zone(), decision -> change(draft, decision), () -> {
            ask(false);
            save.focus();
        }));
    }

    /** As long as somebody is asked about visits, there is nothing else to save. */
    private void ask(boolean open) {
        asked.removeAll();
        actions.setVisible(!open);
    }

    private void mark(Problems problems) {
        marked.clearAllBut(problems);
        marked = problems;
        marked.mark();
        errors.show(marked.summary());
    }

    private String saved(Decision decision, List<Touched> touched) {
        return touched.isEmpty()
                ? getTranslation("hours.saved")
                : HoursWords.count(
                        decision == Decision.KEEP ? "hours.saved.kept" : "hours.saved.front-desk", touched.size());
    }
}
