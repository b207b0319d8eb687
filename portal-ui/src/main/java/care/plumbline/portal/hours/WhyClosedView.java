package care.plumbline.portal.hours;

import care.plumbline.domain.people.Clinic;
import care.plumbline.domain.people.Clinic.DoctorCard;
import care.plumbline.domain.scheduling.availability.VisitType;
import care.plumbline.domain.scheduling.availability.WhyClosed;
import care.plumbline.platform.security.CurrentActor;
import care.plumbline.portal.component.Actions;
import care.plumbline.portal.component.ClockField;
import care.plumbline.portal.component.ErrorSummary;
import care.plumbline.portal.component.Heading;
import care.plumbline.portal.component.Titled;
import care.plumbline.portal.i18n.CalendarWords;
import care.plumbline.portal.i18n.Formats;
import care.plumbline.portal.i18n.States;
import care.plumbline.portal.shell.Pages;
import care.plumbline.portal.shell.StaffShell;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.timepicker.TimePicker;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.Map;

/** Asks why a time cannot be booked; what is asked is nobody's record, and nothing is stored. */
@Route(value = Pages.WHY_CLOSED, layout = StaffShell.class)
@RolesAllowed({"CARE_COORDINATOR", "DOCTOR", "ADMINISTRATOR"})
class WhyClosedView extends Composite<Div> implements BeforeEnterObserver, Titled {

    private final transient WhyClosed why;
    private final transient Clinic clinic;
    private final transient CurrentActor current;
    private final ErrorSummary errors = new ErrorSummary();
    private final DatePicker day = new DatePicker(getTranslation("why.day"));
    private final TimePicker time = ClockField.labelled(getTranslation("why.time"));
    private final Select<String> state = new Select<>();
    private final Select<VisitType> type = new Select<>();
    private final Select<DoctorCard> doctor = new Select<>();
    private final Div answer = new Div();

    WhyClosedView(WhyClosed why, Clinic clinic, CurrentActor current) {
        this.why = why;
        this.clinic = clinic;
        this.current = current;
        day.setI18n(CalendarWords.of(getLocale()));
        day.setLocale(Formats.regional(getLocale()));
        day.setManualValidation(true);
        state.setLabel(getTranslation("why.state"));
        state.setItems(States.all().keySet().stream()
                .sorted(Comparator.comparing(States::name))
                .toList());
        state.setItemLabelGenerator(States::name);
        type.setLabel(getTranslation("why.type"));
        type.setItems(VisitType.values());
        type.setItemLabelGenerator(one -> getTranslation("hours.visit-type." + one.name()));
        type.setValue(VisitType.NEW_PATIENT);
        doctor.setLabel(getTranslation("why.doctor"));
        doctor.setEmptySelectionAllowed(true);
        doctor.setEmptySelectionCaption(getTranslation("why.doctor.any"));
        doctor.setItemLabelGenerator(one -> one == null ? getTranslation("why.doctor.any") : one.name());
        getContent().addClassNames("page", "page--wide");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var actor = current.get();
        doctor.setItems(clinic.doctors(actor));
        time.setHelperText(getTranslation("why.time.help", Formats.zone(zone(), getLocale())));
        var form = new Div(day, time, state, type, doctor);
        form.addClassName("form");
        errors.show(Map.of());
        answer.removeAll();
        getContent().removeAll();
        getContent()
                .add(
                        errors,
                        new Heading(title()),
                        new Paragraph(getTranslation("why.text")),
                        form,
                        new Actions(Actions.primary(getTranslation("why.action.ask"), this::ask)),
                        answer);
    }

    private void ask() {
        var problems = new Problems();
        answer.removeAll();
        require(day, "why.day.missing", problems);
        require(time, "why.time.missing", problems);
        require(state, "why.state.missing", problems);
        problems.mark();
        errors.show(problems.summary());
        if (!problems.isEmpty()) {
            return;
        }
        var one = doctor.getValue();
        var question = new WhyClosed.Question(
                type.getValue(),
                state.getValue(),
                one == null ? null : one.id(),
                LocalDateTime.of(day.getValue(), time.getValue()).atZone(zone()).toInstant());
        answer.add(new Findings(question, state.getValue(), zone(), why.explain(current.get(), question)));
    }

    private <C extends Component & HasValidation & HasValue<?, ?>> void require(
            C field, String key, Problems problems) {
        field.setInvalid(false);
        if (field.isEmpty()) {
            problems.add(field, getTranslation(key));
        }
    }

    private ZoneId zone() {
        return clinic.organisation(current.get()).zone();
    }

    @Override
    public String title() {
        return getTranslation("why.title");
    }
}
