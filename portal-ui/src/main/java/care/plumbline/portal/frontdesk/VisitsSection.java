package care.plumbline.portal.frontdesk;

import care.plumbline.domain.scheduling.BookedVisit;
import care.plumbline.domain.scheduling.BookingRefused;
import care.plumbline.domain.scheduling.VisitStatus;
import care.plumbline.domain.shared.Actor;
import care.plumbline.portal.component.Actions;
import care.plumbline.portal.component.Messages;
import care.plumbline.portal.component.Notice;
import care.plumbline.portal.i18n.Formats;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import java.util.function.Supplier;

/** The patient's visits, and what can be done with those that are booked; one thing is open at a time. */
class VisitsSection extends Composite<Section> {

    private final transient VisitDesk desk;
    private final Supplier<Actor> acting;
    private final Supplier<List<BookedVisit>> visits;
    private final Messages messages = new Messages();
    private final Div list = new Div();
    private Div opened = new Div();

    VisitsSection(VisitDesk desk, Supplier<Actor> acting, Supplier<List<BookedVisit>> visits) {
        this.desk = desk;
        this.acting = acting;
        this.visits = visits;
        getContent().addClassName("section");
        getContent().add(new H2(getTranslation("desk.visits")), messages, list);
        refresh();
    }

    private void refresh() {
        var all = visits.get();
        list.removeAll();
        if (all.isEmpty()) {
            list.add(new Paragraph(getTranslation("desk.visits.none")));
        }
        all.forEach(visit -> list.add(card(visit)));
    }

    private Section card(BookedVisit visit) {
        var facts = new Div(
                new Paragraph(getTranslation("visit.with", visit.doctorName())),
                new Paragraph(getTranslation("visit-status." + visit.status().name())));
        facts.addClassName("desk-facts");
        if (visit.askedToMove()) {
            facts.add(new AskedBadge());
        }
        var card = new Section(new H3(moment(visit)), facts);
        card.addClassNames("card", "desk-card");
        if (visit.status() == VisitStatus.BOOKED) {
            var panel = new Div();
            card.add(actions(visit, panel), panel);
        }
        return card;
    }

    private Actions actions(BookedVisit visit, Div panel) {
        var actions = new Actions(
                button(
                        "desk.visit.move",
                        visit,
                        () -> open(
                                panel,
                                new MovePanel(desk, acting, visit, () -> done("desk.move.done"), panel::removeAll))),
                button(
                        "desk.visit.call-off",
                        visit,
                        () -> open(
                                panel,
                                new CallOffPanel(
                                        desk, acting, visit, () -> done("desk.call-off.done"), panel::removeAll))));
        if (!visit.askedToMove()) {
            actions.add(button("desk.visit.ask", visit, () -> ask(visit)));
        }
        return actions;
    }

    private void ask(BookedVisit visit) {
        try {
            desk.askToMove(acting.get(), visit);
            done("desk.ask.done");
        } catch (BookingRefused refused) {
            messages.say(Notice.Kind.ERROR, DeskWords.of(refused));
        }
    }

    private void open(Div panel, Component content) {
        messages.removeAll();
        opened.removeAll();
        opened = panel;
        panel.add(content);
    }

    private void done(String key) {
        refresh();
        messages.say(Notice.Kind.OK, getTranslation(key));
    }

    private Button button(String key, BookedVisit visit, Runnable action) {
        var button = Actions.secondary(getTranslation(key), action);
        button.setAriaLabel(getTranslation(key + ".label", moment(visit), visit.doctorName()));
        return button;
    }

    private String moment(BookedVisit visit) {
        return Formats.dayAndTime(visit.slot().start(), visit.zone(), getLocale()) + ", "
                + Formats.zone(visit.zone(), getLocale());
    }
}
