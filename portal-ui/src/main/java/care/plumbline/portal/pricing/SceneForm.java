package care.plumbline.portal.pricing;

import care.plumbline.billing.coverage.HealthPlan;
import care.plumbline.billing.money.Money;
import care.plumbline.billing.quote.calculation.StateZones;
import care.plumbline.billing.quote.impact.Persona;
import care.plumbline.billing.quote.impact.PreviewVersion.Scene;
import care.plumbline.domain.scheduling.availability.VisitType;
import care.plumbline.portal.component.ClockField;
import care.plumbline.portal.i18n.CalendarWords;
import care.plumbline.portal.i18n.Formats;
import care.plumbline.portal.i18n.States;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.timepicker.TimePicker;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which patient, and which visit, to look at a version with. */
class SceneForm extends Composite<Div> {

    private final RadioButtonGroup<Who> who = new RadioButtonGroup<>();
    private final Select<@Nullable HealthPlan> plan = new Select<>();
    private final TextField copay = new TextField(getTranslation("pricing.preview.copay"));
    private final TextField code = new TextField(getTranslation("pricing.preview.code"));
    private final Select<VisitType> type = new Select<>();
    private final Select<String> state = new Select<>();
    private final DatePicker date = new DatePicker(getTranslation("pricing.preview.date"));
    private final TimePicker time = ClockField.labelled(getTranslation("pricing.preview.time"));

    /** Personas an admin can choose from. */
    enum Who {
        SELF_PAY,
        WITH_COPAY,
        PLAN_UNKNOWN
    }

    SceneForm(List<HealthPlan> plans, LocalDate day, Runnable onChange) {
        who.setLabel(getTranslation("pricing.preview.who"));
        who.setItems(Who.values());
        who.setItemLabelGenerator(one -> getTranslation("preview-persona." + one.name()));
        who.setValue(Who.SELF_PAY);
        plan.setLabel(getTranslation("pricing.preview.plan"));
        plan.setItems(plans);
        plan.setItemLabelGenerator(one -> one == null ? "" : one.fullName());
        plans.stream().findFirst().ifPresent(plan::setValue);
        copay.setValue("25.00");
        copay.setManualValidation(true);
        type.setLabel(getTranslation("pricing.preview.type"));
        type.setItems(VisitType.values());
        type.setItemLabelGenerator(one -> getTranslation("hours.visit-type." + one.name()));
        type.setValue(VisitType.NEW_PATIENT);
        state.setLabel(getTranslation("pricing.preview.state"));
        state.setItems(States.all().keySet().stream().sorted().toList());
        state.setItemLabelGenerator(States::name);
        state.setValue("TX");
        date.setI18n(CalendarWords.of(getLocale()));
        date.setLocale(Formats.regional(getLocale()));
        date.setManualValidation(true);
        date.setValue(day);
        time.setValue(LocalTime.of(10, 0));
        var fields = new Div(plan, copay, code, type, state, date, time);
        fields.addClassName("price-fields");
        getContent().add(who, fields);
        arrange();
        who.addValueChangeListener(change -> {
            arrange();
            onChange.run();
        });
        List.<HasValue<?, ?>>of(plan, copay, code, type, state, date, time)
                .forEach(field -> field.addValueChangeListener(change -> onChange.run()));
    }

    /** What is chosen; empty as long as something is missing, which is said at its field. */
    Optional<Scene> scene() {
        var persona = persona();
        date.setInvalid(date.getValue() == null);
        time.setInvalid(time.getValue() == null);
        date.setErrorMessage(getTranslation("pricing.start.missing"));
        time.setErrorMessage(getTranslation("pricing.start.missing"));
        if (persona.isEmpty() || date.getValue() == null || time.getValue() == null) {
            return Optional.empty();
        }
        return Optional.of(new Scene(
                persona.get(),
                type.getValue().name(),
                state.getValue(),
                date.getValue().atTime(time.getValue())));
    }

    /** The clock the visit is told by. */
    ZoneId zone() {
        return StateZones.of(state.getValue());
    }

    private Optional<Persona> persona() {
        return switch (who.getValue()) {
            case SELF_PAY -> Optional.of(new Persona.SelfPay(code.getValue()));
            case PLAN_UNKNOWN -> Optional.of(new Persona.PlanUnknown());
            case WITH_COPAY -> withCopay();
        };
    }

    private Optional<Persona> withCopay() {
        copay.setInvalid(false);
        var chosen = plan.getValue();
        try {
            var amount = Money.parse(copay.getValue().strip(), Money.USD);
            if (amount.minor() >= 0 && chosen != null) {
                return Optional.of(new Persona.WithCopay(chosen.id(), amount));
            }
        } catch (NumberFormatException noAmount) {
            // Said below, as for a negative one.
        }
        copay.setErrorMessage(getTranslation("finding.NOT_AN_AMOUNT", ""));
        copay.setInvalid(true);
        return Optional.empty();
    }

    private void arrange() {
        plan.setVisible(who.getValue() == Who.WITH_COPAY);
        copay.setVisible(who.getValue() == Who.WITH_COPAY);
        code.setVisible(who.getValue() == Who.SELF_PAY);
    }
}
