package care.plumbline.portal.frontdesk;

import care.plumbline.domain.shared.Actor.BehalfReason;
import care.plumbline.portal.component.Actions;
import care.plumbline.portal.component.ErrorSummary;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.Map;
import java.util.function.Consumer;

/** Why somebody acts for a patient; asked before anything of the patient is shown. */
class ReasonForm extends Composite<Section> {

    private final ErrorSummary errors = new ErrorSummary();
    private final RadioButtonGroup<BehalfReason> why = new RadioButtonGroup<>(getTranslation("desk.why"));
    private final Consumer<BehalfReason> onReason;

    ReasonForm(Consumer<BehalfReason> onReason) {
        this.onReason = onReason;
        why.setItems(BehalfReason.values());
        why.setItemLabelGenerator(one -> getTranslation("desk-why." + one.name()));
        why.addThemeName("vertical");
        var form = new Div(why);
        form.addClassName("form");
        getContent()
                .add(
                        new Paragraph(getTranslation("desk.why.text")),
                        errors,
                        form,
                        new Actions(Actions.primary(getTranslation("desk.why.action"), this::send)));
    }

    private void send() {
        var chosen = why.getValue();
        why.setInvalid(chosen == null);
        if (chosen == null) {
            why.setErrorMessage(getTranslation("desk.why.missing"));
            errors.show(Map.of(why, getTranslation("desk.why.missing")));
            return;
        }
        errors.show(Map.of());
        onReason.accept(chosen);
    }
}
