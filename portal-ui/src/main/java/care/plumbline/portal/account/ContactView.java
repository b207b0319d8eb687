package care.plumbline.portal.account;

import care.plumbline.domain.notification.ChangeContact;
import care.plumbline.domain.notification.ContactPreference;
import care.plumbline.domain.notification.ContactRefused;
import care.plumbline.domain.notification.MyContact;
import care.plumbline.domain.people.Clinic;
import care.plumbline.platform.calendar.CalendarLinks;
import care.plumbline.platform.mail.SmsTransport;
import care.plumbline.platform.security.CurrentActor;
import care.plumbline.portal.component.Heading;
import care.plumbline.portal.component.Messages;
import care.plumbline.portal.component.Notice;
import care.plumbline.portal.component.Titled;
import care.plumbline.portal.i18n.VisitorZone;
import care.plumbline.portal.shell.Pages;
import care.plumbline.portal.shell.PatientShell;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;

/** How a patient is reminded of visits, and their visits in their own calendar. */
@Route(value = Pages.CONTACT, layout = PatientShell.class)
@RolesAllowed("PATIENT")
class ContactView extends Composite<Div> implements BeforeEnterObserver, Titled {

    private final transient MyContact contact;
    private final transient ChangeContact changing;
    private final transient CalendarLinks links;
    private final transient SmsTransport texts;
    private final transient Clinic clinic;
    private final transient CurrentActor current;
    private final Messages messages = new Messages();

    ContactView(
            MyContact contact,
            ChangeContact changing,
            CalendarLinks links,
            SmsTransport texts,
            Clinic clinic,
            CurrentActor current) {
        this.contact = contact;
        this.changing = changing;
        this.links = links;
        this.texts = texts;
        this.clinic = clinic;
        this.current = current;
        getContent().addClassName("page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var actor = current.get();
        var zone = VisitorZone.of(UI.getCurrent(), clinic.organisation(actor).zone());
        getContent().removeAll();
        getContent()
                .add(
                        new Heading(getTranslation("contact.title")),
                        new Paragraph(getTranslation("contact.text")),
                        messages,
                        new ContactForm(contact.preference(actor), texts.isSending(), this::save),
                        new CalendarFeedBox(links, zone));
    }

    private void save(ContactPreference wanted) {
        try {
            changing.change(current.get(), wanted);
            messages.say(Notice.Kind.OK, getTranslation("contact.saved"));
        } catch (ContactRefused refused) {
            messages.say(refused);
        }
    }

    @Override
    public String title() {
        return getTranslation("contact.title");
    }
}
