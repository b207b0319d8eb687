package care.plumbline.portal.pricing;

import care.plumbline.billing.pricing.sheet.Finding;
import care.plumbline.billing.pricing.version.PricingDesk.Opened;
import care.plumbline.billing.pricing.version.SubmitDraft;
import care.plumbline.billing.pricing.version.VersionRefused;
import care.plumbline.portal.component.Actions;
import care.plumbline.portal.component.ErrorSummary;
import care.plumbline.portal.component.Messages;
import care.plumbline.portal.i18n.Words;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.IntSupplier;

/** When a draft is to begin, why, and on to the second person. */
class SubmitForm extends Composite<Section> {

    private static final int LONGEST_REASON = 500;

    private final ErrorSummary errors = new ErrorSummary();
    private final Messages messages = new Messages();
    private final StartField start;
    private final TextArea reason = new TextArea(getTranslation("pricing.reason"));
    private final Checkbox confirmed = new Checkbox(getTranslation("pricing.confirm"));
    private final Opened opened;
    private final IntSupplier revision;
    private final Consumer<SubmitDraft.Request> submit;
    private final Consumer<VersionRefused> onRefused;

    /** @param onRefused gets what cannot be put right in this form */
    SubmitForm(
            Opened opened,
            StartField start,
            IntSupplier revision,
            Consumer<SubmitDraft.Request> submit,
            Consumer<VersionRefused> onRefused) {
        this.opened = opened;
        this.start = start;
        this.revision = revision;
        this.submit = submit;
        this.onRefused = onRefused;
        reason.setMaxLength(LONGEST_REASON);
        reason.setManualValidation(true);
        reason.setHelperText(getTranslation("pricing.reason.help"));
        confirmed.setManualValidation(true);
        var form = new Div(start, reason, confirmed);
        form.addClassName("form");
        getContent().addClassNames("section", "card");
        getContent()
                .add(
                        new H2(getTranslation("pricing.submit")),
                        new Paragraph(getTranslation("pricing.submit.text")),
                        errors,
                        messages,
                        form,
                        new Actions(Actions.primary(getTranslation("pricing.action.submit"), this::send)));
        show(opened);
    }

    /** Asks for a second look where a price changes a lot. */
    final void show(Opened now) {
        confirmed.setVisible(
                now.findings().stream().anyMatch(finding -> finding.severity() == Finding.Severity.CONFIRM));
    }

    private void send() {
        reason.setInvalid(false);
        confirmed.setInvalid(false);
        messages.removeAll();
        errors.show(Map.of());
        if (!start.isWhole()) {
            say(start.culprit(), getTranslation("pricing.start.missing"));
            return;
        }
        try {
            submit.accept(new SubmitDraft.Request(
                    opened.version().id(),
                    revision.getAsInt(),
                    start.instant(),
                    reason.getValue(),
                    confirmed.isVisible() && confirmed.getValue()));
        } catch (VersionRefused.ReasonMissing refused) {
            say(reason, Words.of(refused));
        } catch (VersionRefused.StartsInThePast | VersionRefused.AnotherIsScheduled refused) {
            say(start.culprit(), Words.of(refused));
        } catch (VersionRefused.NotConfirmed refused) {
            say(confirmed, Words.of(refused));
        } catch (VersionRefused refused) {
            messages.say(refused);
            onRefused.accept(refused);
        }
    }

    private <C extends Component> void say(C field, String words) {
        if (field instanceof HasValidation validated) {
            validated.setErrorMessage(words);
            validated.setInvalid(true);
        }
        errors.show(Map.of(field, words));
    }
}
