package care.plumbline.portal.administration;

import care.plumbline.domain.people.Clinic;
import care.plumbline.domain.people.LicenceRefused;
import care.plumbline.domain.people.RecordLicence;
import care.plumbline.portal.component.Actions;
import care.plumbline.portal.component.ErrorSummary;
import care.plumbline.portal.i18n.CalendarWords;
import care.plumbline.portal.i18n.States;
import care.plumbline.portal.i18n.Words;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** A doctor's licence to be recorded; what was typed stays when it is refused. */
class LicenceForm extends Composite<Div> {

    private final ErrorSummary errors = new ErrorSummary();
    private final Select<Clinic.DoctorCard> doctor = new Select<>();
    private final Select<String> state = new Select<>();
    private final TextField number = new TextField(getTranslation("licences.number"));
    private final DatePicker ends = new DatePicker(getTranslation("licences.ends"));
    private final Consumer<RecordLicence.Licence> record;

    LicenceForm(List<Clinic.DoctorCard> doctors, Consumer<RecordLicence.Licence> record) {
        this.record = record;
        doctor.setLabel(getTranslation("licences.doctor"));
        doctor.setItems(doctors);
        doctor.setItemLabelGenerator(one -> one == null ? "" : one.name());
        state.setLabel(getTranslation("licences.state"));
        state.setItems(States.all().keySet().stream().sorted().toList());
        state.setItemLabelGenerator(code -> code == null ? "" : States.name(code));
        ends.setI18n(CalendarWords.of(getLocale()));
        ends.setHelperText(getTranslation("licences.ends.help"));
        getContent().addClassName("form");
        getContent()
                .add(
                        errors,
                        doctor,
                        state,
                        number,
                        ends,
                        new Actions(Actions.primary(getTranslation("licences.action"), this::send)));
    }

    private void send() {
        var problems = new LinkedHashMap<Component, String>();
        check(doctor, doctor.getValue() != null, "licences.doctor.missing", problems);
        check(state, state.getValue() != null, "licences.state.missing", problems);
        check(number, !number.getValue().isBlank(), "refusal.licence.number-missing", problems);
        check(ends, ends.getValue() != null, "licences.ends.missing", problems);
        errors.show(problems);
        if (!problems.isEmpty()) {
            return;
        }
        try {
            record.accept(new RecordLicence.Licence(
                    doctor.getValue().id(), state.getValue(), number.getValue(), ends.getValue()));
        } catch (LicenceRefused refused) {
            check(number, false, refused.messageKey(), problems);
            errors.show(Map.of(number, Words.of(refused)));
        }
    }

    private <C extends Component & HasValidation> void check(
            C field, boolean fine, String key, Map<Component, String> problems) {
        field.setInvalid(!fine);
        field.setErrorMessage(fine ? "" : getTranslation(key));
        if (!fine) {
            problems.put(field, getTranslation(key));
        }
    }
}
