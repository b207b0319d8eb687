package care.plumbline.portal.intake;

import care.plumbline.platform.security.CurrentActor;
import care.plumbline.portal.component.ErrorSummary;
import care.plumbline.portal.component.Heading;
import care.plumbline.portal.i18n.Words;
import care.plumbline.portal.shell.PatientShell;
import care.plumbline.triage.assessment.Answer;
import care.plumbline.triage.intake.AnswerQuestion;
import care.plumbline.triage.intake.AnswerQuestion.Outcome;
import care.plumbline.triage.intake.IntakeRefused;
import care.plumbline.triage.intake.MyIntake;
import care.plumbline.triage.protocol.Language;
import care.plumbline.triage.protocol.Screen;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The questions about one idea on one page; each answer is saved and looked at as it is given. */
@Route(value = "check", layout = PatientShell.class)
@AnonymousAllowed
class ScreenView extends Composite<Div> implements HasUrlParameter<String>, HasDynamicTitle {

    /** Where somebody who changes one answer comes from, and goes back to. */
    static final String FROM_CHECK = "from-check";

    private final transient MyIntake intake;
    private final transient AnswerQuestion answering;
    private final transient CurrentActor current;
    private final ErrorSummary errors = new ErrorSummary();
    private final Map<String, QuestionBlock> blocks = new LinkedHashMap<>();
    private String title = "";
    private String screenId = "";
    private boolean fromCheck;

    ScreenView(MyIntake intake, AnswerQuestion answering, CurrentActor current) {
        this.intake = intake;
        this.answering = answering;
        this.current = current;
        getContent().addClassNames("page", "question-page");
    }

    @Override
    public void setParameter(BeforeEvent event, String parameter) {
        screenId = parameter;
        fromCheck = event.getLocation().getQueryParameters().getParameters().containsKey(FROM_CHECK);
        var actor = current.get();
        switch (intake.standing(actor).state()) {
            case NONE, BOOKED -> event.forwardTo(StartView.class);
            case STOPPED -> UI.getCurrent().getPage().setLocation("/emergency");
            case OPEN, FINISHED ->
                intake.screen(actor, parameter).ifPresentOrElse(this::show, () -> event.forwardTo(StartView.class));
        }
    }

    private void show(MyIntake.Page page) {
        var language = Language.of(getLocale());
        var screen = page.screen();
        title = screen.title().in(language);
        var progress = new Paragraph(getTranslation(
                "check.progress",
                page.part(),
                page.parts(),
                screen.chapter().title().in(language)));
        progress.addClassName("chapter-progress");
        var goOn = new Button(getTranslation("check.action.continue"), click -> goOn());
        goOn.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        var actions = new Div(goOn);
        actions.addClassName("actions");
        errors.show(Map.of());
        blocks.clear();
        page.items()
                .forEach(item -> blocks.put(
                        item.question().linkId(),
                        new QuestionBlock(
                                item, language, answer -> save(item.question().linkId(), answer))));
        getContent().removeAll();
        getContent().add(back(page), progress, errors, new Heading(title));
        addWhy(screen, language);
        getContent().add(blocks.values().toArray(Component[]::new));
        getContent().add(actions);
    }

    private void addWhy(Screen screen, Language language) {
        var why = screen.why().in(language);
        if (!why.isEmpty()) {
            var details = new Details(getTranslation("check.why"), new Paragraph(why));
            details.addClassName("why");
            getContent().add(details);
        }
    }

    private Anchor back(MyIntake.Page page) {
        var href = fromCheck
                ? "/check/answers"
                : page.before().map(before -> "/check/" + before.id()).orElse("/start");
        var back = new Anchor(href, getTranslation("common.back"));
        back.addClassName("back-link");
        return back;
    }

    /** An emergency answer leaves at once, without Continue; other answers may open or close questions. */
    private boolean save(String linkId, Optional<Answer> answer) {
        try {
            var outcome = answering.answer(current.get(), linkId, answer);
            if (outcome == Outcome.EMERGENCY) {
                UI.getCurrent().getPage().setLocation("/emergency");
            } else if (outcome == Outcome.STOP_AGE) {
                UI.getCurrent().navigate(TooYoungView.class);
            } else {
                refresh();
            }
            return outcome == Outcome.GO_ON;
        } catch (IntakeRefused.EmergencyStands stopped) {
            UI.getCurrent().getPage().setLocation("/emergency");
            return false;
        } catch (IntakeRefused refused) {
            var block = blocks.get(linkId);
            if (block != null) {
                block.refuse(Words.of(refused));
            }
            return false;
        }
    }

    private void refresh() {
        intake.screen(current.get(), screenId)
                .map(MyIntake.Page::items)
                .orElse(List.of())
                .forEach(item -> {
                    var block = blocks.get(item.question().linkId());
                    if (block != null) {
                        block.setVisible(item.asked());
                    }
                });
    }

    private void goOn() {
        var problems = new LinkedHashMap<Component, String>();
        for (var entry : List.copyOf(blocks.entrySet())) {
            var block = entry.getValue();
            if (!block.isVisible()) {
                continue;
            }
            if (!saved(entry.getKey(), block, problems)) {
                return;
            }
        }
        errors.show(problems);
        if (problems.isEmpty()) {
            next();
        }
    }

    /** False when somebody is led away from here. */
    private boolean saved(String linkId, QuestionBlock block, Map<Component, String> problems) {
        try {
            var outcome = answering.answer(current.get(), linkId, block.answer());
            block.accept();
            if (outcome != Outcome.GO_ON) {
                return save(linkId, block.answer());
            }
            refresh();
        } catch (IntakeRefused.EmergencyStands stopped) {
            UI.getCurrent().getPage().setLocation("/emergency");
            return false;
        } catch (IntakeRefused refused) {
            problems.put(block.field(), block.refuse(Words.of(refused)));
        }
        return true;
    }

    private void next() {
        var actor = current.get();
        var following = intake.screen(actor, screenId).flatMap(MyIntake.Page::after);
        var open = intake.standing(actor).next();
        if (fromCheck && open == null || following.isEmpty() && open == null) {
            UI.getCurrent().navigate(AnswersView.class);
        } else if (fromCheck && open != null) {
            show(open.id());
        } else {
            following
                    .map(Screen::id)
                    .or(() -> Optional.ofNullable(open).map(Screen::id))
                    .ifPresent(ScreenView::show);
        }
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    static void show(String screenId) {
        UI.getCurrent().navigate(ScreenView.class, screenId);
    }
}
