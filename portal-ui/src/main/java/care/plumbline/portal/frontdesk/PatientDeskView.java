package care.plumbline.portal.frontdesk;

import care.plumbline.domain.people.People;
import care.plumbline.domain.shared.AccountId;
import care.plumbline.domain.shared.Actor;
import care.plumbline.domain.shared.Actor.BehalfReason;
import care.plumbline.platform.security.CurrentActor;
import care.plumbline.portal.component.Heading;
import care.plumbline.portal.component.PhoneLink;
import care.plumbline.portal.component.SummaryList;
import care.plumbline.portal.component.Titled;
import care.plumbline.portal.i18n.Formats;
import care.plumbline.portal.i18n.States;
import care.plumbline.portal.shell.Ids;
import care.plumbline.portal.shell.Pages;
import care.plumbline.portal.shell.StaffShell;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Supplier;

/** Helping one patient: why first, then who it is, the visits, and booking another. */
@Route(value = Pages.DESK + "/patients/:person", layout = StaffShell.class)
@RolesAllowed("CARE_COORDINATOR")
class PatientDeskView extends Composite<Div> implements BeforeEnterObserver, Titled {

    private static final String WHY = "why";

    private final transient PatientWork work;
    private final transient VisitDesk visits;
    private final transient BookingDesk booking;
    private final transient CurrentActor current;

    PatientDeskView(PatientWork work, VisitDesk visits, BookingDesk booking, CurrentActor current) {
        this.work = work;
        this.visits = visits;
        this.booking = booking;
        this.current = current;
        getContent().addClassNames("page", "page--wide");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var account = new AccountId(Ids.of(event, "person"));
        if (!work.isThere(current.get(), account)) {
            throw new NotFoundException();
        }
        var back = new Anchor("/" + Pages.DESK, getTranslation("common.back"));
        back.addClassName("back-link");
        getContent().removeAll();
        getContent().add(back);
        reason(event).ifPresentOrElse(why -> help(account, why), () -> ask(account));
    }

    private static Optional<BehalfReason> reason(BeforeEnterEvent event) {
        var code =
                event.getLocation().getQueryParameters().getSingleParameter(WHY).orElse("");
        return Arrays.stream(BehalfReason.values())
                .filter(reason -> reason.name().equals(code))
                .findFirst();
    }

    private void ask(AccountId account) {
        getContent()
                .add(
                        new Heading(getTranslation("desk.patient.page-title")),
                        new ReasonForm(why -> UI.getCurrent()
                                .navigate(Pages.deskPatient(account.value()), QueryParameters.of(WHY, why.name()))));
    }

    private void help(AccountId account, BehalfReason why) {
        Supplier<Actor> acting = () -> current.get().actingFor(account, why);
        var patient = work.open(acting.get()).orElseThrow(NotFoundException::new);
        var name = patient.details().givenName() + " " + patient.details().familyName();
        getContent()
                .add(
                        new Heading(getTranslation("desk.patient.title", name)),
                        banner(account, why, name),
                        facts(patient, name),
                        new VisitsSection(visits, acting, () -> work.visits(acting.get())),
                        new BookingSection(booking, acting, patient, work.zone(acting.get())),
                        new MessagesSection(work.messages(acting.get()), work.zone(acting.get())));
    }

    private Div banner(AccountId account, BehalfReason why, String name) {
        var other = new Anchor("/" + Pages.deskPatient(account.value()), getTranslation("desk.why.change"));
        var banner = new Div(new Paragraph(getTranslation("desk-acting." + why.name(), name)), other);
        banner.addClassNames("patient-banner", "desk-banner");
        return banner;
    }

    private SummaryList facts(People.Patient patient, String name) {
        var details = patient.details();
        return new SummaryList()
                .with(getTranslation("desk.patient.name"), name)
                .with(getTranslation("birth-date.label"), Formats.date(details.birthDate(), getLocale()))
                .with(getTranslation("desk.patient.phone"), new PhoneLink(details.phone()))
                .with(getTranslation("desk.patient.state"), States.name(details.state()))
                .with(getTranslation("desk.patient.language"), getTranslation("banner.language." + patient.language()));
    }

    @Override
    public String title() {
        return getTranslation("desk.patient.page-title");
    }
}
