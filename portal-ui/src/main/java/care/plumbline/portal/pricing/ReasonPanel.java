package care.plumbline.portal.pricing;

import care.plumbline.billing.pricing.version.VersionRefused;
import care.plumbline.portal.component.Actions;
import care.plumbline.portal.component.ErrorSummary;
import care.plumbline.portal.component.Messages;
import care.plumbline.portal.i18n.Words;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Map;
import java.util.function.Consumer;

/** A decision about a version, some of them with a reason. */
class ReasonPanel extends Composite<Section> {

    private static final int LONGEST_REASON = 500;

    private final ErrorSummary errors = new ErrorSummary();
    private final Messages messages = new Messages();
    private final TextArea reason = new TextArea(getTranslation("pricing.reason.why"));
    private final Actions actions = new Actions();

    ReasonPanel(String title, String text) {
        reason.setMaxLength(LONGEST_REASON);
        reason.setManualValidation(true);
        var form = new Div(reason);
        form.addClassName("form");
        getContent().addClassNames("section", "card");
        getContent().add(new H2(title), new Paragraph(text), errors, messages, form, actions);
    }

    /** A button that needs no reason. */
    ReasonPanel primary(String words, Runnable action) {
        return with(Actions.primary(words, () -> tryTo(action)));
    }

    /** A button that takes the reason. */
    ReasonPanel withReason(String words, Consumer<String> action) {
        return with(Actions.secondary(words, () -> tryTo(() -> action.accept(reason.getValue()))));
    }

    private ReasonPanel with(Button button) {
        actions.add(button);
        return this;
    }

    private void tryTo(Runnable action) {
        reason.setInvalid(false);
        errors.show(Map.of());
        messages.removeAll();
        try {
            action.run();
        } catch (VersionRefused.ReasonMissing refused) {
            reason.setErrorMessage(Words.of(refused));
            reason.setInvalid(true);
            errors.show(Map.of(reason, Words.of(refused)));
        } catch (VersionRefused refused) {
            messages.say(refused);
        }
    }
}
