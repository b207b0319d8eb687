package care.plumbline.portal.intake;

import care.plumbline.platform.security.CurrentActor;
import care.plumbline.portal.component.Actions;
import care.plumbline.portal.component.ErrorSummary;
import care.plumbline.portal.component.Heading;
import care.plumbline.portal.component.Titled;
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
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The questions about one idea on one page; each answer is saved and looked at as it is given. */
@Route(value = "check", layout = PatientShell.class)
@AnonymousAllowed
class ScreenView extends Composite<Div> implements HasUrlParameter<String>, Titled {

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
        var goOn = Actions.primary(getTranslation("check.action.continue"), this::goOn);
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
        getContent().add(new Actions(goOn));
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

    /** As an answer is given: it may open or close questions, and an emergency leaves at once, without Continue. */
    private void save(String linkId, Optional<Answer> answer) {
        try {
            if (give(linkId, answer) == Outcome.GO_ON) {
                refresh();
            }
        } catch (IntakeRefused refused) {
            Objects.requireNonNull(blocks.get(linkId)).refuse(Words.of(refused));
        }
    }

    private Outcome give(String linkId, Optional<Answer> answer) {
        var outcome = outcome(linkId, answer);
        switch (outcome) {
            case GO_ON -> {}
            case EMERGENCY -> UI.getCurrent().getPage().setLocation("/emergency");
            case STOP_AGE -> UI.getCurrent().navigate(TooYoungView.class);
        }
        return outcome;
    }

    private Outcome outcome(String linkId, Optional<Answer> answer) {
        try {
            return answering.answer(current.get(), linkId, answer);
        } catch (IntakeRefused.EmergencyStands stopped) {
            return Outcome.EMERGENCY;
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
        for (var entry : blocks.entrySet()) {
            var block = entry.getValue();
            if (!block.isVisible()) {
                continue;
            }
            try {
                if (give(entry.getKey(), block.answer()) != Outcome.GO_ON) {
                    return;
                }
                block.accept();
                refresh();
            } catch (IntakeRefused refused) {
                problems.put(block.field(), block.refuse(Words.of(refused)));
            }
        }
        errors.show(problems);
        if (problems.isEmpty()) {
            next();
        }
    }

    /** The screen after this one, or the first with an open question when one answer was changed. */
    private void next() {
        var actor = current.get();
        var open = Optional.ofNullable(intake.standing(actor).next());
        var following = intake.screen(actor, screenId).flatMap(MyIntake.Page::after);
        var next = fromCheck ? open : following.or(() -> open);
        next.ifPresentOrElse(screen -> show(screen.id()), () -> UI.getCurrent().navigate(AnswersView.class));
    }

    @Override
    public String title() {
        return title;
    }

    static void show(String screenId) {
        UI.getCurrent().navigate(ScreenView.class, screenId);
    }
}
