package care.plumbline.portal.hours;

import care.plumbline.domain.scheduling.hours.MySchedule;
import care.plumbline.domain.scheduling.hours.ScheduleRefused;
import care.plumbline.platform.calendar.CalendarLinks;
import care.plumbline.platform.security.CurrentActor;
import care.plumbline.portal.account.CalendarFeedBox;
import care.plumbline.portal.component.Heading;
import care.plumbline.portal.component.Messages;
import care.plumbline.portal.component.Notice;
import care.plumbline.portal.component.Titled;
import care.plumbline.portal.i18n.Formats;
import care.plumbline.portal.shell.Pages;
import care.plumbline.portal.shell.StaffShell;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;

/** A doctor's own hours and rules; nothing changes before it is saved, and no booked visit without a word. */
@Route(value = Pages.HOURS, layout = StaffShell.class)
@RolesAllowed("DOCTOR")
class HoursView extends Composite<Div> implements BeforeEnterObserver, Titled {

    private final transient ScheduleWork work;
    private final transient CalendarLinks calendar;
    private final transient CurrentActor current;
    private final Messages messages = new Messages();

    HoursView(ScheduleWork work, CalendarLinks calendar, CurrentActor current) {
        this.work = work;
        this.calendar = calendar;
        this.current = current;
        getContent().addClassNames("page", "page--wide");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        messages.removeAll();
        load();
    }

    private void load() {
        getContent().removeAll();
        getContent().add(new Heading(title()), messages);
        try {
            show(work.show(current.get()));
        } catch (ScheduleRefused.NoDoctor refused) {
            messages.say(refused);
        }
    }

    private void show(MySchedule.Shown shown) {
        getContent()
                .addComponentAtIndex(
                        1, new Paragraph(getTranslation("hours.zone", Formats.zone(shown.zone(), getLocale()))));
        getContent()
                .add(
                        new HoursDraft(work, current, shown, this::saved, this::undone),
                        new CalendarFeedBox(calendar, shown.zone()));
    }

    private void saved(String words) {
        load();
        messages.say(Notice.Kind.OK, words);
    }

    private void undone() {
        load();
        messages.say(Notice.Kind.PLAIN, getTranslation("hours.undone"));
    }

    @Override
    public String title() {
        return getTranslation("hours.title");
    }
}
