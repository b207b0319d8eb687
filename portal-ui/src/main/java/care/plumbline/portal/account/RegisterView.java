package care.plumbline.portal.account;

import care.plumbline.domain.account.AttemptRefused;
import care.plumbline.domain.account.PasswordPolicy;
import care.plumbline.domain.account.RegistrationRefused;
import care.plumbline.domain.account.SignUp;
import care.plumbline.platform.security.CurrentActor;
import care.plumbline.platform.security.Place;
import care.plumbline.platform.security.TooManySignInsException;
import care.plumbline.portal.booking.HoldNotice;
import care.plumbline.portal.component.Actions;
import care.plumbline.portal.component.ErrorSummary;
import care.plumbline.portal.component.Heading;
import care.plumbline.portal.component.Titled;
import care.plumbline.portal.i18n.Languages;
import care.plumbline.portal.i18n.VisitorZone;
import care.plumbline.portal.i18n.Words;
import care.plumbline.portal.shell.Pages;
import care.plumbline.portal.shell.PatientShell;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.LinkedHashMap;
import java.util.Map;

/** Making an account by e-mail and password, or going to sign in; what is held stays held. */
@Route(value = Pages.ACCOUNT, layout = PatientShell.class)
@AnonymousAllowed
class RegisterView extends Composite<Div> implements BeforeEnterObserver, Titled {

    private final transient Registering registering;
    private final transient HeldTime heldTime;
    private final transient CurrentActor current;
    private final ErrorSummary errors = new ErrorSummary();
    private final Div held = new Div();
    private final EmailField email = new EmailField(getTranslation("account.email"));
    private final PasswordField password = new PasswordField(getTranslation("account.password"));

    RegisterView(Registering registering, HeldTime heldTime, CurrentActor current) {
        this.registering = registering;
        this.heldTime = heldTime;
        this.current = current;
        email.setAutocomplete(Autocomplete.USERNAME);
        email.setMaxLength(254);
        email.setI18n(new EmailField.EmailFieldI18n()
                .setPatternErrorMessage(getTranslation("refusal.registration.not-an-address")));
        password.setAutocomplete(Autocomplete.NEW_PASSWORD);
        password.getElement().executeJs("this.i18n = {reveal: $0}", getTranslation("account.password.show"));
        password.setHelperText(getTranslation("account.password.help", PasswordPolicy.MIN));
        var progress = new Paragraph(getTranslation("chapter.book"));
        progress.addClassName("chapter-progress");
        var form = new Div(email, password);
        form.addClassName("form");
        var signIn = new Anchor("/sign-in", getTranslation("account.sign-in-instead"));
        signIn.setRouterIgnore(true);
        getContent().addClassName("page");
        var back = new Anchor("/" + Pages.TIMES, getTranslation("common.back"));
        back.addClassName("back-link");
        getContent()
                .add(
                        back,
                        progress,
                        errors,
                        new Heading(getTranslation("account.title")),
                        held,
                        new Paragraph(getTranslation("account.why")),
                        new Paragraph(signIn),
                        form,
                        new Actions(Actions.primary(getTranslation("account.action.register"), this::register)));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var actor = current.get();
        if (current.isSignedIn()) {
            event.forwardTo(Pages.PRICE);
            return;
        }
        held.removeAll();
        var zone = VisitorZone.of(UI.getCurrent(), heldTime.clinicZone(actor));
        heldTime.live(actor).ifPresent(found -> held.add(new HoldNotice(found, zone)));
    }

    private void register() {
        email.setInvalid(false);
        password.setInvalid(false);
        var request = new SignUp.Request(
                email.getValue(), password.getValue(), Languages.code(getLocale()), Place.ofRequest());
        var problems = new LinkedHashMap<Component, String>();
        for (var refused : SignUp.problems(request)) {
            refuse(refused instanceof RegistrationRefused.NotAnAddress ? email : password, Words.of(refused), problems);
        }
        if (problems.isEmpty()) {
            send(request, problems);
        }
        errors.show(problems);
    }

    private void send(SignUp.Request request, Map<Component, String> problems) {
        try {
            registering.signUp(current.orNewVisitor(), request);
            UI.getCurrent().navigate(VerifyView.class);
        } catch (AttemptRefused tooMany) {
            refuse(email, Words.of(tooMany), problems);
        } catch (TooManySignInsException busy) {
            refuse(password, getTranslation("sign-in.busy"), problems);
        }
    }

    private static <C extends Component & HasValidation> void refuse(
            C field, String message, Map<Component, String> problems) {
        field.setErrorMessage(message);
        field.setInvalid(true);
        problems.put(field, message);
    }

    @Override
    public String title() {
        return getTranslation("account.title");
    }
}
