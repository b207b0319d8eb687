package care.plumbline.portal.frontdesk;

import care.plumbline.domain.people.Clinic;
import care.plumbline.domain.people.DoctorId;
import care.plumbline.domain.scheduling.frontdesk.FrontDeskRefused;
import care.plumbline.portal.component.Actions;
import care.plumbline.portal.component.ErrorSummary;
import care.plumbline.portal.i18n.CalendarWords;
import care.plumbline.portal.i18n.Words;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Whose day is closed, and which; what was chosen stays when it is refused. */
class ClosingForm extends Composite<Section> {

    private static final int MAX_NAME = 100;

    private final ErrorSummary errors = new ErrorSummary();
    private final Select<Whose> whose = new Select<>();
    private final DatePicker day = new DatePicker(getTranslation("closing.day"));
    private final TextField name = new TextField(getTranslation("closing.name"));
    private final Close close;

    /** Closes a day, or refuses; a doctor's day has no name of a holiday. */
    interface Close {

        void with(Whose whose, LocalDate day, String holiday);
    }

    /**
     * Whose day.
     *
     * @param doctor null for the clinic
     */
    record Whose(@Nullable DoctorId doctor, String name) {}

    ClosingForm(List<Clinic.DoctorCard> doctors, Close close) {
        this.close = close;
        whose.setLabel(getTranslation("closing.whose"));
        whose.setItems(Stream.concat(
                        Stream.of(new Whose(null, getTranslation("closing.whose.clinic"))),
                        doctors.stream().map(doctor -> new Whose(doctor.id(), doctor.name())))
                .toList());
        whose.setItemLabelGenerator(one -> one == null ? "" : one.name());
        whose.addValueChangeListener(change -> showName());
        day.setI18n(CalendarWords.of(getLocale()));
        day.setHelperText(getTranslation("closing.day.help"));
        name.setHelperText(getTranslation("closing.name.help"));
        name.setMaxLength(MAX_NAME);
        var fields = new Div(whose, day, name);
        fields.addClassName("form");
        getContent()
                .add(
                        new H2(getTranslation("closing.form")),
                        errors,
                        fields,
                        new Actions(Actions.primary(getTranslation("closing.action"), this::send)));
        showName();
    }

    private void showName() {
        var chosen = whose.getValue();
        name.setVisible(chosen != null && chosen.doctor() == null);
    }

    private void send() {
        var problems = new LinkedHashMap<Component, String>();
        check(whose, whose.getValue() != null, getTranslation("closing.whose.missing"), problems);
        check(day, day.getValue() != null, getTranslation("closing.day.missing"), problems);
        name.setInvalid(false);
        errors.show(problems);
        if (!problems.isEmpty()) {
            return;
        }
        try {
            close.with(whose.getValue(), day.getValue(), name.isVisible() ? name.getValue() : "");
            name.clear();
        } catch (FrontDeskRefused.NameMissing refused) {
            refuse(name, Words.of(refused));
        } catch (FrontDeskRefused refused) {
            refuse(day, Words.of(refused));
        }
    }

    private <C extends Component & HasValidation> void refuse(C field, String words) {
        var problems = new LinkedHashMap<Component, String>();
        check(field, false, words, problems);
        errors.show(problems);
    }

    private static <C extends Component & HasValidation> void check(
            C field, boolean fine, String words, Map<Component, String> problems) {
        field.setInvalid(!fine);
        field.setErrorMessage(fine ? "" : words);
        if (!fine) {
            problems.put(field, words);
        }
    }
}
