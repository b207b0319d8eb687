package care.plumbline.portal.charting;

import care.plumbline.domain.plan.PlanRefused;
import care.plumbline.domain.scheduling.VisitId;
import care.plumbline.domain.scheduling.VisitStatus;
import care.plumbline.domain.shared.Refusal;
import care.plumbline.domain.visit.DoctorAgenda;
import care.plumbline.domain.visit.VisitRefused;
import care.plumbline.platform.security.CurrentActor;
import care.plumbline.portal.component.Actions;
import care.plumbline.portal.component.Heading;
import care.plumbline.portal.component.Messages;
import care.plumbline.portal.component.Notice;
import care.plumbline.portal.component.PatientBanner;
import care.plumbline.portal.component.Titled;
import care.plumbline.portal.shell.Ids;
import care.plumbline.portal.shell.Pages;
import care.plumbline.portal.shell.StaffShell;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;

/** A visit under way: the note, the plan, and completing it. */
@Route(value = "doctor/chart/:visit", layout = StaffShell.class)
@RolesAllowed("DOCTOR")
class ChartView extends Composite<Div> implements BeforeEnterObserver, Titled {

    private final transient DoctorAgenda agenda;
    private final transient Charting charting;
    private final transient CurrentActor current;
    private final Messages messages = new Messages();

    ChartView(DoctorAgenda agenda, Charting charting, CurrentActor current) {
        this.agenda = agenda;
        this.charting = charting;
        this.current = current;
        getContent().addClassNames("page", "page--wide");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var actor = current.get();
        var id = new VisitId(Ids.of(event, "visit"));
        // Asked before opening, because whoever is sent on has opened nothing here.
        if (agenda.status(actor, id).orElseThrow(NotFoundException::new) == VisitStatus.BOOKED) {
            event.forwardTo(Pages.review(id.value()));
            return;
        }
        var visit = agenda.open(actor, id).orElseThrow(NotFoundException::new);
        show(visit, visit.status());
    }

    private void show(DoctorAgenda.Opened visit, VisitStatus status) {
        var actor = current.get();
        var id = visit.visit();
        var draft = charting.plan(actor, id).orElseThrow(NotFoundException::new);
        var intake = new Anchor("/" + Pages.review(id.value()), getTranslation("chart.to-intake"));
        intake.addClassName("back-link");
        var note = new NoteForm(
                charting.note(actor, id),
                (text, version) -> charting.write(current.get(), id, text, version),
                () -> tryTo(() -> {
                    charting.signNote(current.get(), id);
                    show(visit, status);
                    messages.say(Notice.Kind.OK, getTranslation("chart.note-signed"));
                }));
        var plan = new PlanForm(
                draft,
                (items, version) -> charting.write(current.get(), id, items, version),
                () -> tryTo(() -> {
                    charting.signPlan(current.get(), id);
                    show(visit, status);
                    messages.say(Notice.Kind.OK, getTranslation("chart.plan-signed"));
                }));
        getContent().removeAll();
        messages.removeAll();
        getContent().add(intake, new PatientBanner(visit, null), new Heading(getTranslation("chart.title")), messages);
        getContent().add(completion(visit, status));
        getContent().add(note, plan);
    }

    private Div completion(DoctorAgenda.Opened visit, VisitStatus status) {
        if (status == VisitStatus.COMPLETED) {
            return new Div(new Notice(Notice.Kind.OK, getTranslation("chart.completed")));
        }
        return new Div(
                new Notice(Notice.Kind.PLAIN, getTranslation("chart.under-way")),
                new Actions(Actions.secondary(
                        getTranslation("chart.action.complete"),
                        () -> tryTo(() -> {
                            charting.complete(current.get(), visit.visit());
                            show(visit, VisitStatus.COMPLETED);
                            messages.say(Notice.Kind.OK, getTranslation("chart.completed-now"));
                        }))));
    }

    private void tryTo(Runnable action) {
        try {
            action.run();
        } catch (VisitRefused | PlanRefused refused) {
            tell(refused);
        }
    }

    private void tell(Refusal refusal) {
        messages.say(refusal);
    }

    @Override
    public String title() {
        return getTranslation("chart.title");
    }
}
