package care.plumbline.portal.intake;

import care.plumbline.domain.shared.Role;
import care.plumbline.platform.security.CurrentActor;
import care.plumbline.portal.component.Actions;
import care.plumbline.portal.component.Heading;
import care.plumbline.portal.component.Messages;
import care.plumbline.portal.component.Notice;
import care.plumbline.portal.component.Titled;
import care.plumbline.portal.component.WithoutPrice;
import care.plumbline.portal.i18n.Languages;
import care.plumbline.portal.shell.Pages;
import care.plumbline.portal.shell.PatientShell;
import care.plumbline.triage.intake.BringQuestions;
import care.plumbline.triage.intake.IntakeRefused;
import care.plumbline.triage.intake.MyIntake;
import care.plumbline.triage.intake.MyIntake.WayOn;
import care.plumbline.triage.intake.StartIntake;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;
import java.util.stream.Stream;

/** Before the questions: what comes, and going on where somebody stopped. */
@Route(value = "start", layout = PatientShell.class)
@RouteAlias(value = "after-emergency", layout = PatientShell.class)
@AnonymousAllowed
class StartView extends Composite<Div> implements BeforeEnterObserver, Titled, WithoutPrice {

    private final transient MyIntake intake;
    private final transient StartIntake starting;
    private final transient BringQuestions bringing;
    private final transient WaysOn waysOn;
    private final transient CurrentActor current;
    private final Messages messages = new Messages();
    private List<String> ticked = List.of();
    private boolean stopped;

    StartView(MyIntake intake, StartIntake starting, BringQuestions bringing, WaysOn waysOn, CurrentActor current) {
        this.intake = intake;
        this.starting = starting;
        this.bringing = bringing;
        this.waysOn = waysOn;
        this.current = current;
        getContent().addClassName("page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        ticked = event.getLocation().getQueryParameters().getParameters("q");
        var actor = current.get();
        var standing = intake.standing(actor);
        getContent().removeAll();
        messages.removeAll();
        stopped = standing.state() == MyIntake.State.STOPPED;
        if (stopped) {
            getContent().add(new StoppedIntake(standing.waysOn(), messages, this::goOn));
            return;
        }
        getContent()
                .add(
                        new Heading(getTranslation("start.title")),
                        messages,
                        new Paragraph(getTranslation("start.lead")),
                        expectations());
        if (!ticked.isEmpty()) {
            getContent().add(new Notice(Notice.Kind.PLAIN, getTranslation("start.questions-come-along")));
        }
        switch (standing.state()) {
            case NONE -> getContent().add(actions(start("start.action.start", true)));
            case OPEN -> showOpen(standing);
            case FINISHED -> showFinished(standing);
            case BOOKED -> showBooked();
            case STOPPED -> throw new IllegalStateException("shown above");
        }
    }

    private void showOpen(MyIntake.Standing standing) {
        var next = standing.next();
        var goOn = primary("start.action.continue", () -> {
            bring();
            if (next == null) {
                getUI().ifPresent(ui -> ui.navigate(AnswersView.class));
            } else {
                ScreenView.show(next.id());
            }
        });
        getContent()
                .add(
                        new Notice(Notice.Kind.PLAIN, getTranslation("start.resume", standing.answered())),
                        actions(goOn, start("start.action.again", false)));
        if (current.get().is(Role.VISITOR)) {
            getContent().add(new DeviceLinkBox(waysOn::deviceLink));
        }
    }

    private void showFinished(MyIntake.Standing standing) {
        if (standing.stale()) {
            var refresh = primary(
                    "start.action.refresh",
                    () -> tryTo(() -> waysOn.refresh(current.get(), Languages.code(getLocale()))));
            getContent()
                    .add(
                            new Notice(Notice.Kind.WARN, getTranslation("start.stale")),
                            actions(refresh, start("start.action.again", false)));
            return;
        }
        var result = primary("start.action.result", () -> {
            bring();
            getUI().ifPresent(ui -> ui.navigate(ResultView.class));
        });
        getContent().add(actions(result, start("start.action.again", false)));
    }

    private void showBooked() {
        var visits = primary("start.action.visits", () -> Pages.show("visits"));
        getContent()
                .add(
                        new Notice(Notice.Kind.PLAIN, getTranslation("start.booked")),
                        actions(visits, start("start.action.again", false)));
    }

    private void goOn(WayOn way) {
        switch (way) {
            case NEW_INTAKE -> start();
            case AFTER_CARE -> tryTo(() -> waysOn.afterCare(current.get(), Languages.code(getLocale())));
            case AFTER_CRISIS -> tryTo(() -> waysOn.afterCrisis(current.get()));
            case ASK_FOR_RELEASE -> {
                waysOn.askForRelease(current.get());
                messages.say(Notice.Kind.OK, getTranslation("start.release-asked"));
            }
        }
    }

    private void bring() {
        bringing.bring(current.get(), ticked);
    }

    private UnorderedList expectations() {
        return new UnorderedList(Stream.of("minutes", "safety-first", "not-sure", "saved", "who-sees")
                .map(line -> new ListItem(getTranslation("start.expect." + line)))
                .toArray(ListItem[]::new));
    }

    private Button start(String key, boolean primary) {
        return primary
                ? Actions.primary(getTranslation(key), this::start)
                : Actions.secondary(getTranslation(key), this::start);
    }

    private void start() {
        tryTo(() -> starting.start(current.orNewVisitor(), Languages.code(getLocale()), ticked));
    }

    /** Does something after which questions are asked, and goes to the first of them. */
    private void tryTo(Runnable action) {
        try {
            action.run();
            var first = intake.standing(current.get()).next();
            if (first != null) {
                ScreenView.show(first.id());
            }
        } catch (IntakeRefused refused) {
            messages.say(refused);
        }
    }

    private Button primary(String key, Runnable action) {
        return Actions.primary(getTranslation(key), action);
    }

    private static Actions actions(Button... buttons) {
        return new Actions(buttons);
    }

    @Override
    public String title() {
        return getTranslation("start.title");
    }

    @Override
    public boolean isWithoutPrice() {
        return stopped;
    }
}
