package care.plumbline.portal.hours;

import care.plumbline.domain.scheduling.hours.MySchedule.Licence;
import care.plumbline.portal.component.SummaryList;
import care.plumbline.portal.i18n.Formats;
import care.plumbline.portal.i18n.States;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Licences as the clinic has verified them; the ones that end soon say so in words. */
class LicenceList extends Composite<Section> {

    /** A renewal takes a board about this long. */
    private static final long SOON = 90;

    LicenceList(List<Licence> licences, LocalDate today) {
        var list = new SummaryList();
        licences.forEach(licence -> list.with(States.name(licence.state()), facts(licence, today)));
        getContent().addClassName("section");
        getContent()
                .add(new H2(getTranslation("hours.licences")), new Paragraph(getTranslation("hours.licences.text")));
        getContent().add(licences.isEmpty() ? new Paragraph(getTranslation("hours.licences.none")) : list);
    }

    private Div facts(Licence licence, LocalDate today) {
        var ends = Formats.date(licence.expiresOn(), getLocale());
        var left = ChronoUnit.DAYS.between(today, licence.expiresOn());
        var facts = new Div(new Div(getTranslation("hours.licence", licence.number(), ends)));
        if (left < 0) {
            facts.add(badge(getTranslation("hours.licence.ended"), "flag-badge--urgent"));
        } else if (left <= SOON) {
            facts.add(badge(HoursWords.count("hours.licence.soon", left), "flag-badge--priority"));
        }
        return facts;
    }

    private static Span badge(String words, String kind) {
        var badge = new Span(words);
        badge.addClassNames("flag-badge", kind);
        return badge;
    }
}
