package care.plumbline.portal.coverage;

import care.plumbline.billing.coverage.EligibilityRefused;
import care.plumbline.billing.coverage.desk.MarkReadingWrong;
import care.plumbline.portal.component.Actions;
import care.plumbline.portal.component.ErrorSummary;
import care.plumbline.portal.i18n.Words;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Map;
import java.util.function.Consumer;

/** Says that an answer was read wrong, and what is wrong with it. */
class WrongForm extends Composite<Section> {

    private final ErrorSummary errors = new ErrorSummary();
    private final TextArea note = new TextArea(getTranslation("coverage-desk.wrong.note"));
    private final Consumer<String> mark;

    WrongForm(Consumer<String> mark) {
        this.mark = mark;
        note.setMaxLength(MarkReadingWrong.MAX_NOTE);
        note.setHelperText(getTranslation("coverage-desk.wrong.note.help"));
        var form = new Div(note);
        form.addClassName("form");
        getContent().addClassName("section");
        getContent()
                .add(
                        new H2(getTranslation("coverage-desk.wrong.title")),
                        errors,
                        new Paragraph(getTranslation("coverage-desk.wrong.text")),
                        form,
                        new Actions(Actions.secondary(getTranslation("coverage-desk.wrong.action"), this::send)));
    }

    private void send() {
        note.setInvalid(false);
        errors.show(Map.of());
        try {
            mark.accept(note.getValue());
        } catch (EligibilityRefused refused) {
            note.setErrorMessage(Words.of(refused));
            note.setInvalid(true);
            errors.show(Map.of(note, Words.of(refused)));
        }
    }
}
