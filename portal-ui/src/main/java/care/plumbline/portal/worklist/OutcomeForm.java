package care.plumbline.portal.worklist;

import care.plumbline.domain.task.FinishTask;
import care.plumbline.domain.task.TaskOutcome;
import care.plumbline.domain.task.TaskRefused;
import care.plumbline.portal.component.Actions;
import care.plumbline.portal.component.ErrorSummary;
import care.plumbline.portal.i18n.Words;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What came of a task; what was typed stays when it is refused. */
class OutcomeForm extends Composite<Section> {

    private final ErrorSummary errors = new ErrorSummary();
    private final RadioButtonGroup<TaskOutcome> outcome = new RadioButtonGroup<>();
    private final TextArea note = new TextArea(getTranslation("task.note"));
    private final Finish finish;

    /** Finishes the task, or refuses. */
    interface Finish {

        void with(@Nullable TaskOutcome outcome, String note);
    }

    OutcomeForm(List<TaskOutcome> outcomes, Finish finish) {
        this.finish = finish;
        outcome.setLabel(getTranslation("task.outcome"));
        outcome.setItems(outcomes);
        outcome.setItemLabelGenerator(one -> getTranslation("task-outcome." + one.name()));
        outcome.addThemeName("vertical");
        note.setMaxLength(FinishTask.MAX_NOTE);
        note.setHelperText(getTranslation("task.note.help"));
        var form = new Div(outcome, note);
        form.addClassName("form");
        getContent().addClassName("section");
        getContent()
                .add(
                        new H2(getTranslation("task.finish")),
                        errors,
                        form,
                        new Actions(Actions.primary(getTranslation("task.action.finish"), this::send)));
    }

    private void send() {
        outcome.setInvalid(false);
        note.setInvalid(false);
        try {
            errors.show(Map.of());
            finish.with(outcome.getValue(), note.getValue());
        } catch (TaskRefused.NoteTooLong refused) {
            note.setErrorMessage(Words.of(refused));
            note.setInvalid(true);
            errors.show(Map.of(note, Words.of(refused)));
        } catch (TaskRefused refused) {
            outcome.setErrorMessage(Words.of(refused));
            outcome.setInvalid(true);
            errors.show(Map.of(outcome, Words.of(refused)));
        }
    }
}
