package care.plumbline.portal.frontdesk;

import care.plumbline.platform.security.CurrentActor;
import care.plumbline.portal.component.Heading;
import care.plumbline.portal.component.Notice;
import care.plumbline.portal.component.Titled;
import care.plumbline.portal.shell.Pages;
import care.plumbline.portal.shell.StaffShell;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;

/** Who is on the phone, which visits have to be moved, and the visits of a day. */
@Route(value = Pages.DESK, layout = StaffShell.class)
@RolesAllowed("CARE_COORDINATOR")
class DeskView extends Composite<Div> implements BeforeEnterObserver, Titled {

    private final transient DeskWork work;
    private final transient CurrentActor current;

    DeskView(DeskWork work, CurrentActor current) {
        this.work = work;
        this.current = current;
        getContent().addClassNames("page", "page--wide");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var zone = work.zone(current.get());
        getContent().removeAll();
        getContent()
                .add(
                        new Heading(getTranslation("desk.title")),
                        new SearchForm(criteria -> work.find(current.get(), criteria)),
                        toMove(work.countToMove(current.get())),
                        new DaySection(zone, work.today(zone), day -> work.day(current.get(), day, zone)));
    }

    private Section toMove(int count) {
        var section = new Section(new H2(getTranslation("desk.to-move")));
        section.addClassName("section");
        if (count == 0) {
            section.add(new Paragraph(getTranslation("desk.to-move.none")));
        } else {
            section.add(
                    new Notice(Notice.Kind.WARN, getTranslation("desk.to-move.text", count)),
                    new Anchor("/" + Pages.CLOSING, getTranslation("desk.to-move.link", count)));
        }
        return section;
    }

    @Override
    public String title() {
        return getTranslation("desk.title");
    }
}
