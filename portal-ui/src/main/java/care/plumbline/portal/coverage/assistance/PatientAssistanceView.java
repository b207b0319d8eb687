package care.plumbline.portal.coverage.assistance;

import care.plumbline.billing.quote.assistance.Assistance;
import care.plumbline.billing.quote.assistance.AssistanceRefused;
import care.plumbline.domain.people.PatientId;
import care.plumbline.platform.security.CurrentActor;
import care.plumbline.portal.component.BackLink;
import care.plumbline.portal.component.Heading;
import care.plumbline.portal.component.Messages;
import care.plumbline.portal.component.Notice;
import care.plumbline.portal.component.SummaryList;
import care.plumbline.portal.component.Titled;
import care.plumbline.portal.i18n.Formats;
import care.plumbline.portal.shell.Ids;
import care.plumbline.portal.shell.Pages;
import care.plumbline.portal.shell.StaffShell;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;

/** What was decided on one patient's small income, and a new decision. */
@Route(value = Pages.ASSISTANCE + "/:patient", layout = StaffShell.class)
@RolesAllowed("BILLING_STAFF")
class PatientAssistanceView extends Composite<Div> implements BeforeEnterObserver, Titled {

    private final transient AssistanceWork work;
    private final transient CurrentActor current;
    private final Messages messages = new Messages();

    PatientAssistanceView(AssistanceWork work, CurrentActor current) {
        this.work = work;
        this.current = current;
        getContent().addClassNames("page", "page--wide");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        messages.removeAll();
        show(new PatientId(Ids.of(event, "patient")));
    }

    private void show(PatientId id) {
        var actor = current.get();
        var opened = work.open(actor, id).orElseThrow(NotFoundException::new);
        getContent().removeAll();
        getContent()
                .add(
                        new BackLink(Pages.ASSISTANCE),
                        new Heading(getTranslation("assistance.title")),
                        messages,
                        new SummaryList()
                                .with(
                                        getTranslation("coverage-desk.patient"),
                                        opened.patient().name())
                                .with(
                                        getTranslation("coverage-desk.born"),
                                        Formats.date(opened.patient().birthDate(), getLocale())),
                        decisions(opened.decisions(), id),
                        new HouseholdForm(
                                work.today(actor),
                                (persons, income) -> work.preview(current.get(), persons, income),
                                typed -> {
                                    work.decide(current.get(), id, typed);
                                    again(id, "assistance.decided");
                                }));
    }

    private Section decisions(List<Assistance> decisions, PatientId patient) {
        var section = new Section(new H2(getTranslation("assistance.decisions")));
        section.addClassName("section");
        if (decisions.isEmpty()) {
            section.add(new Paragraph(getTranslation("assistance.decisions.none")));
        }
        var today = work.today(current.get());
        var zone = work.zone(current.get());
        decisions.forEach(decided -> section.add(new DecisionCard(decided, today, zone, () -> end(decided, patient))));
        return section;
    }

    private void end(Assistance decided, PatientId patient) {
        try {
            work.end(current.get(), decided.id());
            again(patient, "assistance.ended");
        } catch (AssistanceRefused refused) {
            show(patient);
            messages.say(refused);
        }
    }

    private void again(PatientId patient, String done) {
        show(patient);
        messages.say(Notice.Kind.OK, getTranslation(done));
    }

    @Override
    public String title() {
        return getTranslation("assistance.title");
    }
}
