package care.plumbline.portal.frontdesk;

import care.plumbline.domain.scheduling.frontdesk.ClosedDays;
import care.plumbline.platform.security.CurrentActor;
import care.plumbline.portal.component.Heading;
import care.plumbline.portal.component.Messages;
import care.plumbline.portal.component.Notice;
import care.plumbline.portal.component.Titled;
import care.plumbline.portal.i18n.Formats;
import care.plumbline.portal.shell.Pages;
import care.plumbline.portal.shell.StaffShell;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;

/** Closes a doctor's or the clinic's day, and helps everybody whose visit it touches. */
@Route(value = Pages.CLOSING, layout = StaffShell.class)
@RolesAllowed("CARE_COORDINATOR")
class ClosingView extends Composite<Div> implements BeforeEnterObserver, Titled {

    private final transient ClosingWork work;
    private final transient TouchedVisits visits;
    private final transient CurrentActor current;
    private final Messages messages = new Messages();
    private final Div sections = new Div();

    ClosingView(ClosingWork work, TouchedVisits visits, CurrentActor current) {
        this.work = work;
        this.visits = visits;
        this.current = current;
        getContent().addClassNames("page", "page--wide");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var back = new Anchor("/" + Pages.DESK, getTranslation("common.back"));
        back.addClassName("back-link");
        messages.removeAll();
        getContent().removeAll();
        getContent()
                .add(
                        back,
                        new Heading(getTranslation("closing.title")),
                        messages,
                        new ClosingForm(work.doctors(current.get()), this::close),
                        sections);
        refresh();
    }

    private void close(ClosingForm.Whose whose, LocalDate day, String holiday) {
        work.close(current.get(), whose.doctor(), day, holiday);
        refresh();
        messages.say(Notice.Kind.OK, getTranslation("closing.done", whose.name(), Formats.date(day, getLocale())));
    }

    private void reopen(ClosedDays.Closed closed) {
        work.reopen(current.get(), closed);
        refresh();
        messages.say(Notice.Kind.OK, getTranslation("closing.reopened", closed.name()));
    }

    private void refresh() {
        sections.removeAll();
        sections.add(
                new TouchedSection(visits, current::get), new ClosedSection(work.ahead(current.get()), this::reopen));
    }

    @Override
    public String title() {
        return getTranslation("closing.title");
    }
}
