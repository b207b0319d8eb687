package care.plumbline.portal.frontdesk;

import care.plumbline.domain.scheduling.availability.OpenTime;
import care.plumbline.domain.scheduling.frontdesk.DayBook;
import care.plumbline.domain.shared.Actor;
import care.plumbline.portal.component.Actions;
import care.plumbline.portal.i18n.Formats;
import care.plumbline.portal.shell.Pages;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Supplier;

/** The visits that have to be moved, one by one or all at once, and a report of what came of it. */
class TouchedSection extends Composite<Section> {

    private final transient TouchedVisits visits;
    private final Supplier<Actor> actor;
    private final H2 title = new H2();
    private final MoveReport report = new MoveReport();
    private final Div list = new Div();

    TouchedSection(TouchedVisits visits, Supplier<Actor> actor) {
        this.visits = visits;
        this.actor = actor;
        getContent().addClassName("section");
        getContent().add(title, report, list);
        refresh();
    }

    private void refresh() {
        var lines = visits.list(actor.get());
        title.setText(getTranslation("closing.touched", lines.size()));
        list.removeAll();
        if (lines.isEmpty()) {
            list.add(new Paragraph(getTranslation("desk.to-move.none")));
            return;
        }
        list.add(new Actions(
                Actions.secondary(getTranslation("closing.bulk.reassign"), () -> toEach(lines, visits::reassign)),
                Actions.secondary(
                        getTranslation("closing.bulk.ask"),
                        () -> toEach(
                                lines.stream()
                                        .filter(line -> !line.askedToMove())
                                        .toList(),
                                visits::askIfNobodyIsFree))));
        lines.forEach(line -> list.add(card(line)));
    }

    private void toEach(List<DayBook.Line> lines, BiFunction<Actor, DayBook.Line, TouchedVisits.Outcome> action) {
        report.begin();
        lines.forEach(line -> report.tell(line, action.apply(actor.get(), line)));
        refresh();
        report.finish();
    }

    private Section card(DayBook.Line line) {
        var card = new Section(new H3(line.patientName() + ", " + moment(line)), new Paragraph(line.doctorName()));
        card.addClassNames("card", "desk-card");
        var actions = new Actions();
        visits.sameTime(actor.get(), line).ifPresent(time -> actions.add(reassign(line, time)));
        if (line.askedToMove()) {
            card.add(new AskedBadge());
        } else {
            var ask = Actions.secondary(getTranslation("closing.ask"), () -> toEach(List.of(line), visits::ask));
            ask.setAriaLabel(getTranslation("closing.ask.label", line.patientName(), moment(line)));
            actions.add(ask);
        }
        actions.add(new Anchor(
                "/" + Pages.deskPatient(line.account().value()),
                getTranslation("desk.action.help", line.patientName())));
        card.add(actions);
        return card;
    }

    private Button reassign(DayBook.Line line, OpenTime time) {
        var button = Actions.secondary(
                getTranslation("closing.reassign", time.doctorName()), () -> toEach(List.of(line), visits::reassign));
        button.setAriaLabel(
                getTranslation("closing.reassign.label", time.doctorName(), line.patientName(), moment(line)));
        return button;
    }

    private String moment(DayBook.Line line) {
        return Formats.dayAndTime(line.slot().start(), line.zone(), getLocale()) + ", "
                + Formats.zone(line.zone(), getLocale());
    }
}
