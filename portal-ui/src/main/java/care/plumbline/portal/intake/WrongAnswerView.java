package care.plumbline.portal.intake;

import care.plumbline.platform.security.CurrentActor;
import care.plumbline.portal.component.Actions;
import care.plumbline.portal.component.ErrorSummary;
import care.plumbline.portal.component.Heading;
import care.plumbline.portal.component.Notice;
import care.plumbline.portal.component.Titled;
import care.plumbline.portal.component.WithoutPrice;
import care.plumbline.portal.i18n.Words;
import care.plumbline.portal.shell.PatientShell;
import care.plumbline.triage.intake.CorrectAnswer;
import care.plumbline.triage.intake.IntakeRefused;
import care.plumbline.triage.intake.MyIntake;
import care.plumbline.triage.protocol.Language;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Map;

/** "I picked the wrong answer": the questions behind the emergency advice, answered again and confirmed. */
@Route(value = "check/wrong-answer", layout = PatientShell.class)
@AnonymousAllowed
class WrongAnswerView extends Composite<Div> implements BeforeEnterObserver, Titled, WithoutPrice {

    private final transient MyIntake intake;
    private final transient CorrectAnswer correcting;
    private final transient CurrentActor current;
    private final ErrorSummary errors = new ErrorSummary();

    WrongAnswerView(MyIntake intake, CorrectAnswer correcting, CurrentActor current) {
        this.intake = intake;
        this.correcting = correcting;
        this.current = current;
        getContent().addClassName("page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var correctable = intake.correctable(current.get());
        if (correctable.isEmpty()) {
            event.forwardTo(StartView.class);
            return;
        }
        getContent().removeAll();
        getContent()
                .add(
                        errors,
                        new Heading(getTranslation("wrong-answer.title")),
                        new Notice(Notice.Kind.WARN, getTranslation("wrong-answer.warning")));
        correctable.forEach(asked -> getContent().add(form(asked)));
    }

    private Section form(MyIntake.Item asked) {
        var language = Language.of(getLocale());
        var sure = new Checkbox(getTranslation("wrong-answer.confirm"));
        // Whoever picks another answer has not said yet that this one is right.
        var field = QuestionField.of(asked.question(), asked.answer(), language, ignored -> sure.clear());
        sure.addValueChangeListener(change -> sure.setInvalid(false));
        var save = Actions.secondary(getTranslation("wrong-answer.action.save"), () -> {
            field.accept();
            if (sure.getValue()) {
                correct(asked, field);
            } else {
                sure.setErrorMessage(getTranslation("wrong-answer.confirm-missing"));
                sure.setInvalid(true);
                errors.show(Map.of(sure, getTranslation("wrong-answer.confirm-missing")));
            }
        });
        return new Section(
                new H2(asked.question().text(language)),
                new Paragraph(asked.question().help(language)),
                field.component(),
                sure,
                new Actions(save));
    }

    private void correct(MyIntake.Item asked, QuestionField field) {
        try {
            var answer = field.answer().orElseThrow(IntakeRefused.AnswerMissing::new);
            if (!correcting.correct(current.get(), asked.question().linkId(), answer)) {
                UI.getCurrent().getPage().setLocation("/emergency");
                return;
            }
            var next = intake.standing(current.get()).next();
            if (next == null) {
                UI.getCurrent().navigate(AnswersView.class);
            } else {
                ScreenView.show(next.id());
            }
        } catch (IntakeRefused refused) {
            field.markMissing(Words.of(refused));
            errors.show(Map.of(field.component(), Words.of(refused)));
        }
    }

    @Override
    public String title() {
        return getTranslation("wrong-answer.title");
    }

    @Override
    public boolean isWithoutPrice() {
        return true;
    }
}
