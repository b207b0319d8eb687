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
import care.plumbline.triage.intake.SubmitIntake;
import care.plumbline.triage.protocol.Language;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Map;
import java.util.Optional;

/** One question on one page; each answer is saved and looked at as it is given. */
@Route(value = "check", layout = PatientShell.class)
@AnonymousAllowed
class QuestionView extends Composite<Div> implements HasUrlParameter<String>, HasDynamicTitle {

    private final transient MyIntake intake;
    private final transient AnswerQuestion answering;
    private final transient SubmitIntake submitting;
    private final transient CurrentActor current;
    private final ErrorSummary errors = new ErrorSummary();
    private String title = "";

    QuestionView(MyIntake intake, AnswerQuestion answering, SubmitIntake submitting, CurrentActor current) {
        this.intake = intake;
        this.answering = answering;
        this.submitting = submitting;
        this.current = current;
        getContent().addClassNames("page", "question-page");
    }

    @Override
    public void setParameter(BeforeEvent event, String linkId) {
        var actor = current.get();
        switch (intake.standing(actor).state()) {
            case NONE, BOOKED -> event.forwardTo(StartView.class);
            case STOPPED -> UI.getCurrent().getPage().setLocation("/emergency");
            case OPEN, FINISHED ->
                intake.question(actor, linkId).ifPresentOrElse(this::show, () -> event.forwardTo(StartView.class));
        }
    }

    private void show(MyIntake.Asked asked) {
        var language = Language.of(getLocale());
        var question = asked.question();
        title = question.text(language);
        var field = QuestionField.of(question, asked.answer(), language, answer -> save(asked, answer));
        var progress = new Paragraph(getTranslation("check.progress", getTranslation("section." + question.section())));
        progress.addClassName("chapter-progress");
        var goOn = new Button(getTranslation("check.action.continue"), click -> goOn(asked, field));
        goOn.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        var actions = new Div(goOn);
        actions.addClassName("actions");
        errors.show(Map.of());
        getContent().removeAll();
        getContent().add(back(asked), progress, errors, new Heading(title));
        if (!question.help(language).isEmpty()) {
            getContent().add(new Paragraph(question.help(language)));
        }
        if (!question.required()) {
            var skip = new Paragraph(getTranslation("check.optional"));
            skip.addClassName("quiet");
            getContent().add(skip);
        }
        getContent().add(field.component(), actions);
    }

    private Anchor back(MyIntake.Asked asked) {
        var href = asked.before().map(before -> "/check/" + before.linkId()).orElse("/start");
        var back = new Anchor(href, getTranslation("common.back"));
        back.addClassName("back-link");
        return back;
    }

    /** An emergency answer leaves at once, without Continue. */
    private boolean save(MyIntake.Asked asked, Optional<Answer> answer) {
        try {
            var outcome = answering.answer(current.get(), asked.question().linkId(), answer);
            if (outcome == Outcome.EMERGENCY) {
                UI.getCurrent().getPage().setLocation("/emergency");
            }
            if (outcome == Outcome.STOP_AGE) {
                UI.getCurrent().navigate(TooYoungView.class);
            }
            return outcome == Outcome.GO_ON;
        } catch (IntakeRefused.EmergencyStands stopped) {
            UI.getCurrent().getPage().setLocation("/emergency");
            return false;
        }
    }

    private void goOn(MyIntake.Asked asked, QuestionField field) {
        try {
            if (save(asked, field.answer())) {
                next(asked.question().linkId());
            }
        } catch (IntakeRefused refused) {
            field.markMissing(Words.of(refused));
            errors.show(Map.of(field.component(), Words.of(refused)));
        }
    }

    private void next(String linkId) {
        var actor = current.get();
        var following = intake.question(actor, linkId).flatMap(MyIntake.Asked::after);
        var open = intake.standing(actor).next();
        if (following.isPresent()) {
            show(following.get().linkId());
        } else if (open != null) {
            show(open.linkId());
        } else {
            submitting.submit(actor);
            UI.getCurrent().navigate(ResultView.class);
        }
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    static void show(String linkId) {
        UI.getCurrent().navigate(QuestionView.class, linkId);
    }
}
