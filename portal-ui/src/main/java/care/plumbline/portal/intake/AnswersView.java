package care.plumbline.portal.intake;

import care.plumbline.platform.security.CurrentActor;
import care.plumbline.portal.component.Actions;
import care.plumbline.portal.component.Heading;
import care.plumbline.portal.component.SummaryList;
import care.plumbline.portal.component.Titled;
import care.plumbline.portal.shell.PatientShell;
import care.plumbline.triage.intake.IntakeRefused;
import care.plumbline.triage.intake.MyIntake;
import care.plumbline.triage.intake.SubmitIntake;
import care.plumbline.triage.protocol.Language;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;

/** All answers before they are sent: each can be changed, and the change leads back here. */
@Route(value = "check/answers", layout = PatientShell.class)
@AnonymousAllowed
class AnswersView extends Composite<Div> implements BeforeEnterObserver, Titled {

    private final transient MyIntake intake;
    private final transient SubmitIntake submitting;
    private final transient CurrentActor current;

    AnswersView(MyIntake intake, SubmitIntake submitting, CurrentActor current) {
        this.intake = intake;
        this.submitting = submitting;
        this.current = current;
        getContent().addClassName("page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var actor = current.get();
        var standing = intake.standing(actor);
        switch (standing.state()) {
            case NONE, BOOKED -> event.forwardTo(StartView.class);
            case STOPPED -> UI.getCurrent().getPage().setLocation("/emergency");
            case OPEN, FINISHED -> {
                if (standing.next() == null) {
                    show();
                } else {
                    event.forwardTo(ScreenView.class, standing.next().id());
                }
            }
        }
    }

    private void show() {
        var language = Language.of(getLocale());
        getContent().removeAll();
        getContent().add(new Heading(getTranslation("answers.title")), new Paragraph(getTranslation("answers.lead")));
        intake.answered(current.get()).forEach(answered -> getContent().add(section(answered, language)));
        getContent()
                .add(
                        new Paragraph(getTranslation("answers.own-words")),
                        new Actions(Actions.primary(getTranslation("answers.action.send"), this::send)));
    }

    private Section section(MyIntake.Answered answered, Language language) {
        var name = answered.screen().title().in(language);
        var list = new SummaryList();
        answered.items().forEach(item -> list.with(item.question().text(language), words(item, language)));
        var change = new Anchor(
                "/check/%s?%s".formatted(answered.screen().id(), ScreenView.FROM_CHECK),
                getTranslation("answers.action.change"));
        var hidden = new Span(" " + name);
        hidden.addClassName("visually-hidden");
        change.add(hidden);
        var section = new Section(new H2(name), list, change);
        section.addClassName("section");
        return section;
    }

    private String words(MyIntake.Item item, Language language) {
        return item.answer()
                .map(answer -> answer.words(item.question(), language))
                .orElseGet(() -> getTranslation("answers.none"));
    }

    /** Another tab may have opened a question, or ended the check, meanwhile. */
    private void send() {
        try {
            submitting.submit(current.get());
            UI.getCurrent().navigate(ResultView.class);
        } catch (IntakeRefused changedMeanwhile) {
            UI.getCurrent().navigate(StartView.class);
        }
    }

    @Override
    public String title() {
        return getTranslation("answers.title");
    }
}
