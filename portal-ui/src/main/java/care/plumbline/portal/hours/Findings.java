package care.plumbline.portal.hours;

import care.plumbline.domain.scheduling.availability.WhyClosed;
import care.plumbline.domain.scheduling.availability.WhyClosed.Finding;
import care.plumbline.portal.component.Notice;
import care.plumbline.portal.i18n.Formats;
import care.plumbline.portal.i18n.States;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;

/** The answer in one sentence, then every doctor with what is in the way. */
class Findings extends Composite<Div> {

    private final List<Finding> findings;
    private final Instant start;
    private final ZoneId zone;
    private final String state;

    /**
     * The answer to a question about a state.
     *
     * @param zone in which the question was asked
     */
    Findings(WhyClosed.Question question, String state, ZoneId zone, List<Finding> findings) {
        this.findings = findings;
        this.start = question.start();
        this.zone = zone;
        this.state = state;
        var open = findings.stream().filter(Finding::isOpen).map(Finding::name).toList();
        getContent()
                .add(new Notice(
                                open.isEmpty() ? Notice.Kind.WARN : Notice.Kind.OK,
                                open.isEmpty() ? closed(question.doctor() != null) : open(open))
                        .focused());
        if (!findings.isEmpty()) {
            var section = new Section(new H2(getTranslation("why.doctors")));
            section.addClassName("section");
            findings.forEach(finding -> section.add(card(finding)));
            getContent().add(section);
        }
    }

    private String open(List<String> names) {
        var key = names.size() == 1 ? "why.open" : "why.open.some";
        return getTranslation(
                key, when(zone), States.name(state), names.stream().collect(Collectors.joining(", ")));
    }

    private String closed(boolean one) {
        if (findings.isEmpty()) {
            return getTranslation("why.no-doctor");
        }
        var nearest = findings.getFirst();
        return getTranslation(
                one ? "why.closed" : "why.nobody",
                when(zone),
                States.name(state),
                nearest.name(),
                obstacles(nearest).getFirst());
    }

    private Component card(Finding finding) {
        var card = new Section(new H3(finding.name()));
        card.addClassNames("card", "finding");
        if (isForeign(finding)) {
            card.add(new Paragraph(getTranslation("why.local", when(finding.zone()))));
        }
        if (finding.isOpen()) {
            card.add(new Paragraph(getTranslation("why.is-open")));
        } else {
            card.add(new UnorderedList(
                    obstacles(finding).stream().map(ListItem::new).toArray(ListItem[]::new)));
        }
        return card;
    }

    private List<String> obstacles(Finding finding) {
        var local = start.atZone(finding.zone());
        return finding.obstacles().stream()
                .distinct()
                .map(obstacle -> ObstacleWords.of(obstacle, finding, local, state, isForeign(finding), getLocale()))
                .toList();
    }

    private boolean isForeign(Finding finding) {
        return !start.atZone(finding.zone())
                .toLocalDateTime()
                .equals(start.atZone(zone).toLocalDateTime());
    }

    private String when(ZoneId there) {
        return getTranslation(
                "why.when", Formats.dayAndTime(start, there, getLocale()), Formats.zone(there, getLocale()));
    }
}
