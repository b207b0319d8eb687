package care.plumbline.portal.intake;

import care.plumbline.domain.people.AboutMe;
import care.plumbline.domain.people.Clinic;
import care.plumbline.domain.people.PersonalDetails;
import care.plumbline.domain.people.PersonalDetailsRefused;
import care.plumbline.platform.security.CurrentActor;
import care.plumbline.portal.component.ErrorSummary;
import care.plumbline.portal.component.Heading;
import care.plumbline.portal.component.Titled;
import care.plumbline.portal.i18n.Languages;
import care.plumbline.portal.i18n.Words;
import care.plumbline.portal.shell.Pages;
import care.plumbline.portal.shell.PatientShell;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Map;

/** Who the visit is for; the age is taken from the birth date and the answers are looked at once more. */
@Route(value = "about-you", layout = PatientShell.class)
@AnonymousAllowed
class AboutYouView extends Composite<Div> implements BeforeEnterObserver, Titled {

    private final transient AboutYouFlow flow;
    private final transient CurrentActor current;
    private final transient AboutMe aboutMe;
    private final AboutYouForm form;
    private final ErrorSummary errors = new ErrorSummary();

    AboutYouView(AboutYouFlow flow, CurrentActor current, AboutMe aboutMe, Clinic clinic) {
        this.flow = flow;
        this.current = current;
        this.aboutMe = aboutMe;
        form = new AboutYouForm(clinic.servedStates(current.get()));
        var back = new Anchor("/result", getTranslation("common.back"));
        back.addClassName("back-link");
        var progress = new Paragraph(getTranslation("chapter.book"));
        progress.addClassName("chapter-progress");
        var goOn = new Button(getTranslation("check.action.continue"), click -> goOn());
        goOn.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        var actions = new Div(goOn);
        actions.addClassName("actions");
        getContent().addClassName("page");
        getContent()
                .add(
                        back,
                        progress,
                        errors,
                        new Heading(getTranslation("about-you.title")),
                        new Paragraph(getTranslation("about-you.why")),
                        form,
                        actions);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        aboutMe.details(current.get()).ifPresent(form::read);
    }

    private void goOn() {
        var problems = form.problems();
        errors.show(problems);
        form.write().ifPresent(this::tell);
    }

    private void tell(PersonalDetails details) {
        try {
            switch (flow.tell(details, Languages.code(getLocale()))) {
                case TIMES -> Pages.show(Pages.TIMES);
                case RESULT_RAISED ->
                    UI.getCurrent().navigate(ResultView.class, QueryParameters.of(ResultView.RAISED, "1"));
                case EMERGENCY -> UI.getCurrent().getPage().setLocation("/emergency");
                case TOO_YOUNG -> UI.getCurrent().navigate(TooYoungView.class);
                case START -> UI.getCurrent().navigate(StartView.class);
            }
        } catch (PersonalDetailsRefused refused) {
            var field = form.fieldOf(refused instanceof PersonalDetailsRefused.BirthDateOutOfRange);
            AboutYouForm.mark(field, Words.of(refused));
            errors.show(Map.of(field, Words.of(refused)));
        }
    }

    @Override
    public String title() {
        return getTranslation("about-you.title");
    }
}
