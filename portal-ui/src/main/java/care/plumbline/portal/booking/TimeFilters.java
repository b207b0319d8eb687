package care.plumbline.portal.booking;

import care.plumbline.domain.people.Clinic;
import care.plumbline.domain.people.Gender;
import care.plumbline.domain.scheduling.availability.OpenTimes;
import care.plumbline.domain.scheduling.availability.PartOfDay;
import care.plumbline.domain.scheduling.availability.VisitType;
import care.plumbline.portal.i18n.Words;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** Which kind of visit, and what somebody would rather have: a doctor, a language, a gender, a part of the day. */
class TimeFilters extends Composite<Div> {

    private final RadioButtonGroup<VisitType> type = new RadioButtonGroup<>();
    private final Select<Clinic.DoctorCard> doctor = new Select<>();
    private final Select<String> language = new Select<>();
    private final Select<Gender> gender = new Select<>();
    private final Select<PartOfDay> part = new Select<>();
    private final ZoneId zone;

    TimeFilters(List<Clinic.DoctorCard> doctors, boolean mayFollowUp, ZoneId zone, Runnable onChange) {
        this.zone = zone;
        type.setLabel(getTranslation("times.type"));
        type.setItems(VisitType.values());
        type.setItemLabelGenerator(one -> Words.of("visit-type", one));
        type.setValue(VisitType.NEW_PATIENT);
        type.setVisible(mayFollowUp);
        prepare(doctor, "times.filter.doctor", doctors);
        doctor.setItemLabelGenerator(one -> one == null ? any() : one.name());
        prepare(
                language,
                "times.filter.language",
                doctors.stream()
                        .flatMap(one -> one.languages().stream())
                        .distinct()
                        .toList());
        language.setItemLabelGenerator(
                one -> one == null ? any() : Locale.of(one).getDisplayLanguage(getLocale()));
        prepare(
                gender,
                "times.filter.gender",
                doctors.stream()
                        .map(Clinic.DoctorCard::gender)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList());
        gender.setItemLabelGenerator(one -> one == null ? any() : Words.of("gender", one));
        prepare(part, "times.filter.part", List.of(PartOfDay.values()));
        part.setItemLabelGenerator(one -> one == null ? any() : Words.of("part-of-day", one));
        type.addValueChangeListener(change -> onChange.run());
        doctor.addValueChangeListener(change -> onChange.run());
        language.addValueChangeListener(change -> onChange.run());
        gender.addValueChangeListener(change -> onChange.run());
        part.addValueChangeListener(change -> onChange.run());
        var fields = new Div(doctor, part, language, gender);
        fields.addClassName("filters");
        getContent().add(type, new Details(getTranslation("times.filter"), fields));
    }

    private <T> void prepare(Select<T> select, String label, List<T> items) {
        select.setLabel(getTranslation(label));
        select.setItems(items);
        select.setEmptySelectionAllowed(true);
        select.setEmptySelectionCaption(any());
    }

    private String any() {
        return getTranslation("times.filter.any");
    }

    Booking.Choice choice() {
        var one = doctor.getValue();
        return new Booking.Choice(
                type.getValue(),
                one == null ? null : one.id(),
                new OpenTimes.Wishes(language.getValue(), gender.getValue(), part.getValue(), zone));
    }

    boolean isNarrowed() {
        return doctor.getValue() != null
                || language.getValue() != null
                || gender.getValue() != null
                || part.getValue() != null;
    }

    void widen() {
        doctor.clear();
        language.clear();
        gender.clear();
        part.clear();
    }
}
