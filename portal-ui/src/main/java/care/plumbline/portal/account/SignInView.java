package care.plumbline.portal.account;

import care.plumbline.domain.shared.Role;
import care.plumbline.platform.security.CurrentActor;
import care.plumbline.platform.security.SignIn;
import care.plumbline.portal.component.Heading;
import care.plumbline.portal.component.Messages;
import care.plumbline.portal.component.Notice;
import care.plumbline.portal.component.Titled;
import care.plumbline.portal.shell.Pages;
import care.plumbline.portal.shell.PatientShell;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.login.LoginForm;
import com.vaadin.flow.component.login.LoginI18n;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;

/** Signing in, for patients and staff; held times and answers of a visitor come along. */
@Route(value = "sign-in", layout = PatientShell.class)
@AnonymousAllowed
class SignInView extends Composite<Div> implements BeforeEnterObserver, Titled {

    private final transient CurrentActor current;
    private final transient SignIn signIn;
    private final LoginForm form = new LoginForm();
    private final Messages messages = new Messages();

    SignInView(CurrentActor current, SignIn signIn) {
        this.current = current;
        this.signIn = signIn;
        form.setAction("sign-in");
        form.setForgotPasswordButtonVisible(false);
        form.setI18n(words());
        form.getElement()
                .executeJs(
                        "setTimeout(() => this.querySelector('[name=password]').i18n = {reveal: $0})",
                        getTranslation("account.password.show"));
        getContent().addClassName("page");
        getContent()
                .add(
                        new Heading(getTranslation("sign-in.title")),
                        messages,
                        form,
                        new Paragraph(getTranslation("sign-in.new")));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (current.isSignedIn()) {
            event.forwardTo(current.get().is(Role.PATIENT) ? Pages.VISITS : Pages.STAFF);
            return;
        }
        var parameters = event.getLocation().getQueryParameters().getParameters();
        form.setError(parameters.containsKey("error"));
        signIn.typedEmail().ifPresent(this::fillIn);
        messages.removeAll();
        if (parameters.containsKey("busy")) {
            messages.add(new Notice(Notice.Kind.WARN, getTranslation("sign-in.busy")));
        }
    }

    /** The form has no method for it; its fields are children of the page, so that password managers find them. */
    private void fillIn(String email) {
        form.getElement()
                .executeJs(
                        "setTimeout(() => { this.querySelector('[name=username]').value = $0;"
                                + " this.querySelector('[name=password]').focus(); })",
                        email);
    }

    private LoginI18n words() {
        var words = LoginI18n.createDefault();
        words.getForm().setTitle("");
        words.getForm().setUsername(getTranslation("account.email"));
        words.getForm().setPassword(getTranslation("account.password"));
        words.getForm().setSubmit(getTranslation("sign-in.action"));
        words.getErrorMessage().setTitle(getTranslation("sign-in.failed.title"));
        words.getErrorMessage().setMessage(getTranslation("sign-in.failed.text"));
        words.getErrorMessage().setUsername(getTranslation("sign-in.email.missing"));
        words.getErrorMessage().setPassword(getTranslation("sign-in.password.missing"));
        return words;
    }

    @Override
    public String title() {
        return getTranslation("sign-in.title");
    }
}
