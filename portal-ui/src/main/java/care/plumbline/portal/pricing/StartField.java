package care.plumbline.portal.pricing;

import care.plumbline.billing.pricing.version.PricingDesk.Start;
import care.plumbline.portal.component.ClockField;
import care.plumbline.portal.i18n.CalendarWords;
import care.plumbline.portal.i18n.Formats;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.timepicker.TimePicker;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** At once or at a date and time; says the exact instant, and how many visits keep the price they were booked at. */
class StartField extends Composite<Div> {

    private final Function<@Nullable LocalDateTime, Start> exactly;
    private final ZoneId zone;
    private final RadioButtonGroup<Boolean> later = new RadioButtonGroup<>();
    private final DatePicker date = new DatePicker(getTranslation("pricing.start.date"));
    private final TimePicker time = ClockField.labelled(getTranslation("pricing.start.time"));
    private final Paragraph words = new Paragraph();

    StartField(ZoneId zone, Function<@Nullable LocalDateTime, Start> exactly) {
        this.zone = zone;
        this.exactly = exactly;
        later.setLabel(getTranslation("pricing.start"));
        later.setItems(false, true);
        later.setItemLabelGenerator(chosen -> getTranslation(chosen ? "pricing.start.later" : "pricing.start.at-once"));
        later.setValue(false);
        later.addValueChangeListener(change -> show());
        date.setI18n(CalendarWords.of(getLocale()));
        date.setLocale(Formats.regional(getLocale()));
        date.setManualValidation(true);
        date.setId("price-start-date");
        time.setId("price-start-time");
        date.addValueChangeListener(change -> show());
        time.setValue(LocalTime.MIDNIGHT);
        time.setHelperText(getTranslation("pricing.zone", Formats.zone(zone, getLocale())));
        time.addValueChangeListener(change -> show());
        words.getElement().setAttribute("role", "status");
        getContent().addClassName("form");
        getContent().add(later, date, time, words);
        show();
    }

    /** Whether everything is there that is needed. */
    boolean isWhole() {
        return !later.getValue() || date.getValue() != null && time.getValue() != null;
    }

    /** Null for at once. */
    @Nullable Instant instant() {
        var local = local();
        return local == null ? null : exactly.apply(local).at();
    }

    /** The field to put right when the start cannot be taken. */
    Component culprit() {
        if (!later.getValue()) {
            return later;
        }
        return date.getValue() == null || time.getValue() != null ? date : time;
    }

    private @Nullable LocalDateTime local() {
        return later.getValue() && date.getValue() != null && time.getValue() != null
                ? date.getValue().atTime(time.getValue())
                : null;
    }

    private void show() {
        date.setVisible(later.getValue());
        time.setVisible(later.getValue());
        date.setInvalid(false);
        later.setInvalid(false);
        var local = local();
        if (later.getValue() && local == null) {
            words.setText("");
            return;
        }
        var start = exactly.apply(local);
        var locked = Long.toString(start.locked());
        words.setText(
                local == null
                        ? getTranslation("pricing.start.at-once.exactly", locked)
                        : getTranslation(
                                "pricing.start.exactly", Formats.exactly(start.at(), zone, getLocale()), locked));
    }
}
