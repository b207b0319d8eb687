package care.plumbline.portal.worklist;

import care.plumbline.domain.task.TaskRefused;
import care.plumbline.portal.component.Actions;
import care.plumbline.portal.component.ErrorSummary;
import care.plumbline.portal.component.Notice;
import care.plumbline.portal.i18n.Words;
import care.plumbline.triage.intake.IntakeRefused;
import care.plumbline.triage.intake.ReleaseBlock;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Map;
import java.util.function.Consumer;

/** A clinician lets an emergency block go, and says why. */
class ReleaseForm extends Composite<Section> {

    private final ErrorSummary errors = new ErrorSummary();
    private final TextArea reason = new TextArea(getTranslation("release.reason"));
    private final Consumer<String> release;

    ReleaseForm(Consumer<String> release) {
        this.release = release;
        reason.setMaxLength(ReleaseBlock.MAX_REASON);
        var form = new Div(reason);
        form.addClassName("form");
        getContent().addClassName("section");
        getContent()
                .add(
                        new H2(getTranslation("release.title")),
                        errors,
                        new Notice(Notice.Kind.WARN, getTranslation("release.text")),
                        form,
                        new Actions(Actions.secondary(getTranslation("release.action"), this::send)));
    }

    private void send() {
        reason.setInvalid(false);
        errors.show(Map.of());
        try {
            release.accept(reason.getValue());
        } catch (IntakeRefused refused) {
            refuse(Words.of(refused));
        } catch (TaskRefused refused) {
            refuse(Words.of(refused));
        }
    }

    private void refuse(String words) {
        reason.setErrorMessage(words);
        reason.setInvalid(true);
        errors.show(Map.of(reason, words));
    }
}
