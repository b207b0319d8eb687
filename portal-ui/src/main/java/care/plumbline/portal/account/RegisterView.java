package care.plumbline.portal.account;

import care.plumbline.domain.account.AttemptRefused;
import care.plumbline.domain.account.PasswordPolicy;
import care.plumbline.domain.account.RegistrationRefused;
import care.plumbline.domain.account.SignUp;
import care.plumbline.domain.people.Clinic;
import care.plumbline.domain.scheduling.MyHold;
import care.plumbline.platform.security.CurrentActor;
import care.plumbline.platform.security.Place;
import care.plumbline.platform.security.TooManySignInsException;
import care.plumbline.portal.booking.HoldNotice;
import care.plumbline.portal.component.Actions;
import care.plumbline.portal.component.ErrorSummary;
import care.plumbline.portal.component.Heading;
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
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Map;

/** Making an account by e-mail and password, or going to sign in; what is held stays held. */
@Route(value = Pages.ACCOUNT, layout = PatientShell.class)
@AnonymousAllowed
class RegisterView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    private final transient SignUp registering;
    private final transient CurrentActor current;
    private final transient MyHold myHold;
    private final transient Clinic clinic;
    private final ErrorSummary errors = new ErrorSummary();
    private final Div held = new Div();
    private final EmailField email = new EmailField(getTranslation("account.email"));
    private final PasswordField password = new PasswordField(getTranslation("account.password"));

    RegisterView(SignUp registering, CurrentActor current, MyHold myHold, Clinic clinic) {
        this.registering = registering;
        this.current = current;
        this.myHold = myHold;
        this.clinic = clinic;
        email.setAutocomplete(Autocomplete.USERNAME);
        email.setMaxLength(254);
        email.setI18n(new EmailField.EmailFieldI18n()
                .setPatternErrorMessage(getTranslation("refusal.registration.not-an-address")));
        password.setAutocomplete(Autocomplete.NEW_PASSWORD);
        password.setHelperText(getTranslation("account.password.help", PasswordPolicy.MIN));
        var progress = new Paragraph(getTranslation("chapter.book"));
        progress.addClassName("chapter-progress");
        var form = new Div(email, password);
        form.addClassName("form");
        var signIn = new Anchor("/sign-in", getTranslation("account.sign-in-instead"));
        signIn.setRouterIgnore(true);
        getContent().addClassName("page");
        getContent()
                .add(
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
        var zone = VisitorZone.of(UI.getCurrent(), clinic.organisation(actor).zone());
        myHold.newest(actor).filter(MyHold.Held::live).ifPresent(found -> held.add(new HoldNotice(found, zone)));
    }

    private void register() {
        email.setInvalid(false);
        password.setInvalid(false);
        try {
            registering.signUp(
                    current.orNewVisitor(),
                    new SignUp.Request(
                            email.getValue(), password.getValue(), Languages.code(getLocale()), Place.ofRequest()));
            UI.getCurrent().navigate(VerifyView.class);
        } catch (RegistrationRefused refused) {
            show(refused instanceof RegistrationRefused.NotAnAddress ? email : password, Words.of(refused));
        } catch (AttemptRefused tooMany) {
            show(email, Words.of(tooMany));
        } catch (TooManySignInsException busy) {
            show(password, getTranslation("sign-in.busy"));
        }
    }

    private <C extends Component & HasValidation> void show(C field, String message) {
        field.setErrorMessage(message);
        field.setInvalid(true);
        errors.show(Map.of(field, message));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("account.title");
    }
}
