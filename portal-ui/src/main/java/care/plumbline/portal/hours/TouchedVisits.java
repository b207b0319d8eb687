package care.plumbline.portal.hours;

import care.plumbline.domain.scheduling.hours.ChangeSchedule.Decision;
import care.plumbline.domain.scheduling.hours.ChangeSchedule.Touched;
import care.plumbline.portal.component.Actions;
import care.plumbline.portal.i18n.Formats;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Consumer;

/** Booked visits outside the new hours, and the question what shall become of them; takes the focus. */
class TouchedVisits extends Composite<Section> {

    TouchedVisits(List<Touched> visits, ZoneId zone, Consumer<Decision> onDecision, Runnable onBack) {
        var title = new H2(HoursWords.count("hours.touched", visits.size()));
        title.getElement().setAttribute("tabindex", "-1").executeJs("setTimeout(() => this.focus())");
        getContent().addClassNames("section", "card");
        getContent().getElement().setAttribute("aria-label", HoursWords.count("hours.touched", visits.size()));
        getContent()
                .add(
                        title,
                        new UnorderedList(visits.stream()
                                .map(visit -> new ListItem(getTranslation(
                                        "hours.touched.visit",
                                        visit.patientName(),
                                        Formats.dayAndTime(visit.slot().start(), zone, getLocale()))))
                                .toArray(ListItem[]::new)),
                        new Paragraph(getTranslation("hours.touched.text")),
                        new Actions(
                                Actions.secondary(
                                        getTranslation("hours.action.keep"), () -> onDecision.accept(Decision.KEEP)),
                                Actions.secondary(
                                        getTranslation("hours.action.front-desk"),
                                        () -> onDecision.accept(Decision.FRONT_DESK_MOVES)),
                                Actions.secondary(getTranslation("hours.action.back"), onBack)));
    }
}
