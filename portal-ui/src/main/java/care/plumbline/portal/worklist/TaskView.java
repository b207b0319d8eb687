package care.plumbline.portal.worklist;

import care.plumbline.domain.people.Clinic;
import care.plumbline.domain.shared.Refusal;
import care.plumbline.domain.shared.Role;
import care.plumbline.domain.task.TaskId;
import care.plumbline.domain.task.TaskKind;
import care.plumbline.domain.task.TaskRefused;
import care.plumbline.domain.task.Worklist;
import care.plumbline.platform.security.CurrentActor;
import care.plumbline.portal.component.Actions;
import care.plumbline.portal.component.BackLink;
import care.plumbline.portal.component.Heading;
import care.plumbline.portal.component.Messages;
import care.plumbline.portal.component.Notice;
import care.plumbline.portal.component.Titled;
import care.plumbline.portal.shell.Ids;
import care.plumbline.portal.shell.Pages;
import care.plumbline.portal.shell.StaffShell;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.ZoneId;

/** One task: whom it is about, what to do and why, and what came of it. */
@Route(value = "staff/tasks/:task", layout = StaffShell.class)
@RolesAllowed({"CARE_COORDINATOR", "DOCTOR", "BILLING_STAFF"})
class TaskView extends Composite<Div> implements BeforeEnterObserver, Titled {

    private final transient TaskWork work;
    private final transient Clinic clinic;
    private final transient CurrentActor current;
    private final Messages messages = new Messages();

    TaskView(TaskWork work, Clinic clinic, CurrentActor current) {
        this.work = work;
        this.clinic = clinic;
        this.current = current;
        getContent().addClassNames("page", "page--wide");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var actor = current.get();
        var opened = work.open(actor, new TaskId(Ids.of(event, "task"))).orElseThrow(NotFoundException::new);
        show(opened, clinic.organisation(actor).zone());
    }

    private void show(Worklist.Opened opened, ZoneId zone) {
        var line = opened.line();
        var kind = line.kind();
        getContent().removeAll();
        messages.removeAll();
        getContent()
                .add(
                        new BackLink(Pages.TASKS),
                        new Heading(getTranslation("task-kind." + kind.name())),
                        messages,
                        new Paragraph(getTranslation("task-why." + kind.name())),
                        new TaskFacts(opened, zone));
        if (kind.isCall()) {
            getContent()
                    .add(new Actions(Actions.secondary(
                            getTranslation("task.action.no-answer"), () -> tryTo(() -> noAnswer(opened, zone)))));
        }
        if (line.subject() != null) {
            getContent()
                    .add(new Paragraph(new Anchor(
                            "/" + Pages.coverage(line.subject().value()), getTranslation("task.open-coverage"))));
        }
        if (isAboutABlock(kind) && current.get().is(Role.DOCTOR)) {
            getContent().add(new ReleaseForm(reason -> {
                work.release(current.get(), line.id(), reason);
                Pages.show(Pages.TASKS);
            }));
        }
        getContent().add(new OutcomeForm(kind.outcomes(), (outcome, note) -> {
            work.finish(current.get(), line.id(), outcome, note);
            Pages.show(Pages.TASKS);
        }));
    }

    private static boolean isAboutABlock(TaskKind kind) {
        return kind == TaskKind.CALL_ABOUT_BLOCK || kind == TaskKind.CALL_AFTER_CRISIS;
    }

    private void noAnswer(Worklist.Opened opened, ZoneId zone) {
        var id = opened.line().id();
        if (work.noAnswer(current.get(), id)) {
            work.open(current.get(), id).ifPresent(again -> show(again, zone));
            messages.say(Notice.Kind.OK, getTranslation("task.no-answer-noted"));
        } else {
            Pages.show(Pages.TASKS);
        }
    }

    private void tryTo(Runnable action) {
        try {
            action.run();
        } catch (TaskRefused refused) {
            tell(refused);
        }
    }

    private void tell(Refusal refusal) {
        messages.say(refusal);
    }

    @Override
    public String title() {
        return getTranslation("task.page-title");
    }
}
