package care.plumbline.portal.coverage.plans;

import care.plumbline.billing.coverage.PayerKind;
import care.plumbline.billing.coverage.directory.DirectoryRefused;
import care.plumbline.billing.coverage.directory.DirectoryRefused.Field;
import care.plumbline.billing.coverage.directory.ListedPayer;
import care.plumbline.billing.coverage.directory.SavePayer;
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
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import org.jspecify.annotations.Nullable;

/** A payer to be added or changed; what was typed stays when it is refused, or when somebody else was faster. */
class PayerForm extends Composite<Section> {

    private final ErrorSummary summary = new ErrorSummary();
    private final Messages messages = new Messages();
    private final TextField name = new TextField(getTranslation("payers.name"));
    private final TextField code = new TextField(getTranslation("payers.code"));
    private final Select<PayerKind> kind = new Select<>();
    private final TextField electronicId = new TextField(getTranslation("payers.electronic-id"));
    private final Checkbox everywhere = new Checkbox(getTranslation("payers.network.everywhere"));
    private final TextField states = new TextField(getTranslation("payers.network.states"));
    private final Checkbox active = new Checkbox(getTranslation("payers.active.box"), true);
    private final FieldErrors<Field> errors = new FieldErrors<>(summary, Field.class)
            .with(Field.NAME, name)
            .with(Field.CODE, code)
            .with(Field.KIND, kind)
            .with(Field.ELECTRONIC_ID, electronicId)
            .with(Field.STATES, states);
    private final Latest<ListedPayer> latest;
    private final Saving<ListedPayer, SavePayer.Typed> saving;
    private @Nullable ListedPayer before;

    PayerForm(
            @Nullable ListedPayer before,
            Latest<ListedPayer> latest,
            Runnable cancel,
            Saving<ListedPayer, SavePayer.Typed> saving) {
        this.before = before;
        this.latest = latest;
        this.saving = saving;
        code.setHelperText(getTranslation("payers.code.help"));
        code.setVisible(before == null);
        kind.setLabel(getTranslation("payers.kind"));
        kind.setItems(PayerKind.values());
        kind.setItemLabelGenerator(one -> one == null ? "" : getTranslation("payer-kind." + one.name()));
        electronicId.setHelperText(getTranslation("payers.electronic-id.help"));
        states.setHelperText(getTranslation("payers.network.states.help"));
        everywhere.addValueChangeListener(change -> states.setVisible(!change.getValue()));
        if (before != null) {
            read(before);
        }
        var title = new H2(getTranslation(before == null ? "payers.add" : "payers.change"));
        title.getElement().setAttribute("tabindex", "-1").executeJs("setTimeout(() => this.focus())");
        var form = new Div(name, code, kind, electronicId, everywhere, states, active);
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

    private void read(ListedPayer payer) {
        name.setValue(payer.name());
        kind.setValue(payer.kind());
        electronicId.setValue(payer.electronicId() == null ? "" : payer.electronicId());
        var isEverywhere = payer.networkStates().contains(ListedPayer.EVERYWHERE);
        everywhere.setValue(isEverywhere);
        states.setValue(isEverywhere ? "" : String.join(" ", payer.networkStates()));
        active.setValue(payer.active());
    }

    private void send() {
        errors.clear();
        messages.removeAll();
        try {
            saving.save(
                    before,
                    new SavePayer.Typed(
                            name.getValue(),
                            code.getValue(),
                            kind.getValue(),
                            electronicId.getValue(),
                            everywhere.getValue(),
                            states.getValue(),
                            active.getValue()));
        } catch (DirectoryRefused.NotReadable refused) {
            errors.show(refused.problems());
        } catch (DirectoryRefused.ChangedMeanwhile refused) {
            before = before == null ? null : latest.of(before);
            messages.say(
                    Notice.Kind.WARN,
                    before == null ? Words.of(refused) : Words.of(refused) + " " + DirectoryWords.saved(before));
        } catch (DirectoryRefused refused) {
            messages.say(refused);
        }
    }
}
