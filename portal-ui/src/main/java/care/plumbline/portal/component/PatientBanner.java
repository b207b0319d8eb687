package care.plumbline.portal.component;

import care.plumbline.domain.visit.DoctorAgenda;
import care.plumbline.portal.i18n.Formats;
import care.plumbline.portal.i18n.States;
import care.plumbline.triage.protocol.Disposition;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.jspecify.annotations.Nullable;

/** Whose record is open: name, birth date and age, place, phone, language and the level of the intake. */
public class PatientBanner extends Composite<Div> {

    /** The banner of a visit's patient. */
    public PatientBanner(DoctorAgenda.Opened visit, @Nullable Disposition level) {
        var details = visit.person().details();
        var day = visit.slot().start().atZone(visit.zone()).toLocalDate();
        var name = new Span(details.givenName() + " " + details.familyName());
        name.addClassName("patient-name");
        getContent().addClassName("patient-banner");
        getContent()
                .add(
                        name,
                        new Span(getTranslation(
                                "banner.born", Formats.date(details.birthDate(), getLocale()), details.ageOn(day))),
                        new Span(States.name(visit.state())),
                        new PhoneLink(visit.phone()),
                        new Span(getTranslation(
                                "banner.language." + visit.person().language())),
                        new Span(Formats.dayAndTime(visit.slot().start(), visit.zone(), getLocale())));
        if (level != null) {
            getContent().add(new FlagBadge(level));
        }
    }
}
