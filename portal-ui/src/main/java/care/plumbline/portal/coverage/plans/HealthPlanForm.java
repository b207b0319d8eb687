package care.plumbline.portal.coverage.plans;

import care.plumbline.billing.coverage.directory.DirectoryRefused;
import care.plumbline.billing.coverage.directory.DirectoryRefused.Field;
import care.plumbline.billing.coverage.directory.ListedPayer;
import care.plumbline.billing.coverage.directory.ListedPlan;
import care.plumbline.billing.coverage.directory.SaveHealthPlan;
import care.plumbline.portal.component.Actions;
import care.plumbline.portal.component.ErrorSummary;
import care.plumbline.portal.component.FieldErrors;
import care.plumbline.portal.component.Messages;
import care.plumbline.portal.component.Notice;
import care.plumbline.portal.i18n.Words;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import org.jspecify.annotations.Nullable;

/** A health plan to be added or changed; what was typed stays when it is refused, or when somebody else was faster. */
class HealthPlanForm extends Composite<Section> {

    private final ErrorSummary summary = new ErrorSummary();
    private final Messages messages = new Messages();
    private final TextField name = new TextField(getTranslation("payers.plan.name"));
    private final TextField copay = new TextField(getTranslation("payers.copay"));
    private final TextArea synonyms = new TextArea(getTranslation("payers.synonyms"));
    private final Checkbox active = new Checkbox(getTranslation("payers.plan.active.box"), true);
    private final FieldErrors<Field> errors = new FieldErrors<>(summary, Field.class)
            .with(Field.NAME, name)
            .with(Field.COPAY, copay)
            .with(Field.SYNONYMS, synonyms);
    private final Latest<ListedPlan> latest;
    private final Saving<ListedPlan, SaveHealthPlan.Typed> saving;
    private @Nullable ListedPlan before;

    HealthPlanForm(
            ListedPayer payer,
            @Nullable ListedPlan before,
            Latest<ListedPlan> latest,
            Runnable cancel,
            Saving<ListedPlan, SaveHealthPlan.Typed> saving) {
        this.before = before;
        this.latest = latest;
        this.saving = saving;
        copay.setHelperText(getTranslation("payers.copay.help"));
        synonyms.setHelperText(getTranslation("payers.synonyms.help"));
        if (before != null) {
            name.setValue(before.name());
            copay.setValue(before.copay() == null ? "" : before.copay().amount().toPlainString());
            synonyms.setValue(String.join("\n", before.synonyms()));
            active.setValue(before.active());
        }
        var title = new H2(getTranslation(before == null ? "payers.plan.add" : "payers.plan.change", payer.name()));
        title.getElement().setAttribute("tabindex", "-1").executeJs("setTimeout(() => this.focus())");
        var form = new Div(name, copay, synonyms, active);
        form.addClassName("form");
        getContent().addClassNames("card", "desk-card");
        getContent()
                .add(
                        title,
                        summary,
                        messages,
                        form,
                        new Actions(
                                Actions.primary(getTranslation("payers.action.save"), this::send),
                                Actions.secondary(getTranslation("payers.action.cancel"), cancel)));
    }

    private void send() {
        errors.clear();
        messages.removeAll();
        try {
            saving.save(
                    before,
                    new SaveHealthPlan.Typed(
                            name.getValue(), copay.getValue(), synonyms.getValue(), active.getValue()));
        } catch (DirectoryRefused.NotReadable refused) {
            errors.show(refused.problems());
        } catch (DirectoryRefused.ChangedMeanwhile refused) {
            before = before == null ? null : latest.of(before);
            messages.say(
                    Notice.Kind.WARN,
                    before == null
                            ? Words.of(refused)
                            : Words.of(refused) + " " + DirectoryWords.saved(before, getLocale()));
        } catch (DirectoryRefused refused) {
            messages.say(refused);
        }
    }
}
