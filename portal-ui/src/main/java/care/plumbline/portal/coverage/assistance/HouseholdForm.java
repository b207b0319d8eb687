package care.plumbline.portal.coverage.assistance;

import care.plumbline.billing.quote.assistance.AssistanceDesk.Preview;
import care.plumbline.billing.quote.assistance.AssistanceRefused;
import care.plumbline.billing.quote.assistance.AssistanceRefused.Field;
import care.plumbline.billing.quote.assistance.DecideAssistance;
import care.plumbline.billing.quote.assistance.Grounds;
import care.plumbline.portal.component.Actions;
import care.plumbline.portal.component.ErrorSummary;
import care.plumbline.portal.component.FieldErrors;
import care.plumbline.portal.component.Messages;
import care.plumbline.portal.component.Notice;
import care.plumbline.portal.i18n.CalendarWords;
import care.plumbline.portal.i18n.Formats;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Consumer;

/** A household's size and income, what was seen of it, and the class it falls in before anything is decided. */
class HouseholdForm extends Composite<Section> {

    private final ErrorSummary summary = new ErrorSummary();
    private final Messages messages = new Messages();
    private final TextField persons = new TextField(getTranslation("assistance.persons"));
    private final TextField income = new TextField(getTranslation("assistance.income"));
    private final CheckboxGroup<Grounds.Document> documents =
            new CheckboxGroup<>(getTranslation("assistance.documents"));
    private final TextArea reason = new TextArea(getTranslation("assistance.reason"));
    private final DatePicker from = new DatePicker(getTranslation("assistance.from"));
    private final FieldErrors<Field> errors = new FieldErrors<>(summary, Field.class)
            .with(Field.PERSONS, persons)
            .with(Field.INCOME, income)
            .with(Field.DOCUMENTS, documents)
            .with(Field.REASON, reason)
            .with(Field.FROM, from);
    private final transient BiFunction<String, String, Preview> preview;
    private final Consumer<DecideAssistance.Typed> decide;

    HouseholdForm(
            LocalDate today, BiFunction<String, String, Preview> preview, Consumer<DecideAssistance.Typed> decide) {
        this.preview = preview;
        this.decide = decide;
        persons.setHelperText(getTranslation("assistance.persons.help"));
        persons.setMaxLength(2);
        income.setHelperText(getTranslation("assistance.income.help"));
        documents.setItems(Grounds.Document.values());
        documents.setItemLabelGenerator(one -> getTranslation("assistance-document." + one.name()));
        documents.addThemeName("vertical");
        reason.setMaxLength(DecideAssistance.MAX_REASON);
        reason.setHelperText(getTranslation("assistance.reason.help"));
        from.setI18n(CalendarWords.of(getLocale()));
        from.setHelperText(getTranslation("assistance.from.help"));
        from.setValue(today);
        var form = new Div(
                persons,
                income,
                new Actions(Actions.secondary(getTranslation("assistance.action.preview"), this::show)),
                messages,
                documents,
                reason,
                from);
        form.addClassName("form");
        getContent().addClassName("section");
        getContent()
                .add(
                        new H2(getTranslation("assistance.new")),
                        summary,
                        new Paragraph(getTranslation("assistance.new.text")),
                        form,
                        new Actions(Actions.primary(getTranslation("assistance.action.decide"), this::send)));
    }

    private void show() {
        tryTo(() -> {
            var shown = preview.apply(persons.getValue(), income.getValue());
            messages.say(
                    Notice.Kind.OK,
                    shown.nominal() != null
                            ? getTranslation(
                                    "assistance.preview.nominal",
                                    shown.name(),
                                    Formats.amount(shown.nominal(), getLocale()))
                            : getTranslation(
                                    "assistance.preview.off",
                                    shown.name(),
                                    Objects.requireNonNull(shown.off())
                                            .movePointRight(2)
                                            .stripTrailingZeros()
                                            .toPlainString()));
        });
    }

    private void send() {
        tryTo(() -> decide.accept(new DecideAssistance.Typed(
                persons.getValue(), income.getValue(), documents.getValue(), reason.getValue(), from.getValue())));
    }

    private void tryTo(Runnable action) {
        errors.clear();
        messages.removeAll();
        try {
            action.run();
        } catch (AssistanceRefused.NotReadable refused) {
            errors.show(refused.problems());
        } catch (AssistanceRefused refused) {
            messages.say(refused);
        }
    }
}
