package care.plumbline.portal.review;

import care.plumbline.domain.scheduling.VisitId;
import care.plumbline.domain.scheduling.VisitStatus;
import care.plumbline.domain.visit.DoctorAgenda;
import care.plumbline.domain.visit.VisitRefused;
import care.plumbline.platform.security.CurrentActor;
import care.plumbline.portal.component.Actions;
import care.plumbline.portal.component.Heading;
import care.plumbline.portal.component.Messages;
import care.plumbline.portal.component.Notice;
import care.plumbline.portal.component.PatientBanner;
import care.plumbline.portal.component.Titled;
import care.plumbline.portal.i18n.Formats;
import care.plumbline.portal.shell.Ids;
import care.plumbline.portal.shell.Pages;
import care.plumbline.portal.shell.StaffShell;
import care.plumbline.triage.intake.IntakeReview;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;

/** A visit before it begins: who the patient is and what the intake says. */
@Route(value = "doctor/visits/:visit", layout = StaffShell.class)
@RolesAllowed("DOCTOR")
class ReviewView extends Composite<Div> implements BeforeEnterObserver, Titled {

    private final transient DoctorAgenda agenda;
    private final transient IntakeReview reviews;
    private final transient Calling calling;
    private final transient CurrentActor current;
    private final Messages messages = new Messages();

    ReviewView(DoctorAgenda agenda, IntakeReview reviews, Calling calling, CurrentActor current) {
        this.agenda = agenda;
        this.reviews = reviews;
        this.calling = calling;
        this.current = current;
        getContent().addClassNames("page", "page--wide");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var actor = current.get();
        var visit = agenda.review(actor, new VisitId(Ids.of(event, "visit"))).orElseThrow(NotFoundException::new);
        var review = reviews.of(actor, visit.intake());
        var back = new Anchor("/doctor", getTranslation("common.back"));
        back.addClassName("back-link");
        getContent().removeAll();
        getContent()
                .add(
                        back,
                        new PatientBanner(
                                visit,
                                review.map(found -> found.header().level()).orElse(null)),
                        new Heading(getTranslation("review.title")),
                        messages,
                        action(visit));
        review.ifPresentOrElse(
                found -> getContent().add(new ReviewDetails(found, visit.zone(), visit.reviewedBefore())),
                () -> getContent().add(new Notice(Notice.Kind.WARN, getTranslation("review.none"))));
    }

    private Component action(DoctorAgenda.Opened visit) {
        var chart = Pages.chart(visit.visit().value());
        if (visit.status() == VisitStatus.NO_SHOW) {
            return new Notice(Notice.Kind.PLAIN, getTranslation("review.missed"));
        }
        if (visit.status() == VisitStatus.IN_PROGRESS && calling.mayBeMissed(visit)) {
            return new Actions(
                    Actions.primary(getTranslation("review.action.chart"), () -> Pages.show(chart)),
                    Actions.secondary(getTranslation("review.action.missed"), () -> askWhetherMissed(visit.visit())));
        }
        if (visit.status() != VisitStatus.BOOKED) {
            return new Actions(Actions.primary(getTranslation("review.action.chart"), () -> Pages.show(chart)));
        }
        if (calling.isStartable(visit)) {
            return new Actions(Actions.primary(getTranslation("review.action.start"), () -> start(visit.visit())));
        }
        return new Notice(
                Notice.Kind.PLAIN,
                getTranslation(
                        "review.startable-from",
                        Formats.dayAndTime(visit.startableFrom(), visit.zone(), getLocale()),
                        Formats.zone(visit.zone(), getLocale())));
    }

    private void start(VisitId visit) {
        try {
            calling.start(current.get(), visit);
            Pages.show(Pages.chart(visit.value()));
        } catch (VisitRefused refused) {
            messages.say(refused);
        }
    }

    private void askWhetherMissed(VisitId visit) {
        messages.say(Notice.Kind.WARN, getTranslation("review.missed.ask"));
        messages.add(new Actions(
                Actions.secondary(getTranslation("review.missed.confirm"), () -> miss(visit)),
                Actions.secondary(getTranslation("review.missed.back"), messages::removeAll)));
    }

    private void miss(VisitId visit) {
        try {
            calling.miss(current.get(), visit);
            Pages.show("doctor");
        } catch (VisitRefused refused) {
            messages.say(refused);
        }
    }

    @Override
    public String title() {
        return getTranslation("review.title");
    }
}
