package care.plumbline.portal.coverage;

import care.plumbline.billing.coverage.EligibilityRefused;
import care.plumbline.billing.coverage.desk.EntryRefused;
import care.plumbline.billing.coverage.desk.TypedBenefits;
import care.plumbline.billing.coverage.desk.TypedBenefits.CopayAnswer;
import care.plumbline.billing.coverage.desk.TypedBenefits.Field;
import care.plumbline.portal.component.Actions;
import care.plumbline.portal.component.ErrorSummary;
import care.plumbline.portal.component.FieldErrors;
import care.plumbline.portal.component.Messages;
import care.plumbline.portal.i18n.CalendarWords;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.function.Consumer;

/** What a plan says, typed from the card or the phone; what was typed stays when something cannot be read. */
class EntryForm extends Composite<Section> {

    private final ErrorSummary summary = new ErrorSummary();
    private final Messages messages = new Messages();
    private final DatePicker day = new DatePicker(getTranslation("entry.day"));
    private final RadioButtonGroup<Boolean> active = new RadioButtonGroup<>(getTranslation("entry.active"));
    private final RadioButtonGroup<CopayAnswer> copay = new RadioButtonGroup<>(getTranslation("entry.copay"));
    private final TextField amount = new TextField(getTranslation("entry.copay.amount"));
    private final Checkbox afterDeductible = new Checkbox(getTranslation("entry.copay.after"));
    private final TextField coinsurance = new TextField(getTranslation("entry.coinsurance"));
    private final TextField deductible = amount("entry.deductible.individual");
    private final TextField deductibleFamily = amount("entry.deductible.family");
    private final TextField outOfPocket = amount("entry.out-of-pocket.individual");
    private final TextField outOfPocketFamily = amount("entry.out-of-pocket.family");
    private final Div benefits = new Div(
            copay, amount, afterDeductible, coinsurance, deductible, deductibleFamily, outOfPocket, outOfPocketFamily);
    private final FieldErrors<Field> errors = new FieldErrors<>(summary, Field.class)
            .with(Field.SERVICE_DATE, day)
            .with(Field.ACTIVE, active)
            .with(Field.COPAY, copay)
            .with(Field.COPAY_AMOUNT, amount)
            .with(Field.COINSURANCE, coinsurance)
            .with(Field.DEDUCTIBLE_INDIVIDUAL, deductible)
            .with(Field.DEDUCTIBLE_FAMILY, deductibleFamily)
            .with(Field.OUT_OF_POCKET_INDIVIDUAL, outOfPocket)
            .with(Field.OUT_OF_POCKET_FAMILY, outOfPocketFamily);
    private final Consumer<TypedBenefits> enter;

    EntryForm(LocalDate visit, Consumer<TypedBenefits> enter) {
        this.enter = enter;
        day.setI18n(CalendarWords.of(getLocale()));
        day.setHelperText(getTranslation("entry.day.help"));
        day.setValue(visit);
        active.setItems(true, false);
        active.setItemLabelGenerator(yes -> getTranslation(yes ? "entry.active.yes" : "entry.active.no"));
        active.addValueChangeListener(change -> showWhatFits());
        copay.setItems(CopayAnswer.values());
        copay.setItemLabelGenerator(one -> getTranslation("copay-answer." + one.name()));
        copay.addThemeName("vertical");
        copay.addValueChangeListener(change -> showWhatFits());
        amount.setHelperText(getTranslation("entry.amount.help"));
        coinsurance.setHelperText(getTranslation("entry.coinsurance.help"));
        benefits.addClassName("form");
        var form = new Div(day, active, benefits);
        form.addClassName("form");
        getContent().addClassName("section");
        getContent()
                .add(
                        new H2(getTranslation("entry.title")),
                        summary,
                        messages,
                        new Paragraph(getTranslation("entry.text")),
                        form,
                        new Actions(Actions.primary(getTranslation("entry.action"), this::send)));
        showWhatFits();
    }

    private static TextField amount(String key) {
        var field = new TextField();
        field.setLabel(field.getTranslation(key));
        field.setHelperText(field.getTranslation("entry.left.help"));
        return field;
    }

    private void showWhatFits() {
        benefits.setVisible(!Boolean.FALSE.equals(active.getValue()));
        amount.setVisible(copay.getValue() == CopayAnswer.AMOUNT);
        afterDeductible.setVisible(copay.getValue() == CopayAnswer.AMOUNT);
    }

    private void send() {
        errors.clear();
        messages.removeAll();
        try {
            enter.accept(new TypedBenefits(
                    day.getValue(),
                    active.getValue(),
                    copay.getValue(),
                    amount.getValue(),
                    afterDeductible.getValue(),
                    coinsurance.getValue(),
                    deductible.getValue(),
                    deductibleFamily.getValue(),
                    outOfPocket.getValue(),
                    outOfPocketFamily.getValue()));
        } catch (EntryRefused.NotReadable refused) {
            errors.show(refused.problems());
        } catch (EligibilityRefused refused) {
            messages.say(refused);
        }
    }
}
