package care.plumbline.portal.account;

import care.plumbline.domain.account.MergeVisitor.Outcome;
import care.plumbline.domain.account.RegistrationRefused;
import care.plumbline.domain.account.VerifyEmail;
import care.plumbline.domain.shared.Role;
import care.plumbline.platform.Installation;
import care.plumbline.platform.security.CurrentActor;
import care.plumbline.platform.security.SignIn;
import care.plumbline.portal.component.Actions;
import care.plumbline.portal.component.ErrorSummary;
import care.plumbline.portal.component.Heading;
import care.plumbline.portal.i18n.Languages;
import care.plumbline.portal.i18n.Words;
import care.plumbline.portal.shell.Pages;
import care.plumbline.portal.shell.PatientShell;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Map;

/** The mailed code comes back: the account is made, signed in, and keeps answers and hold. */
@Route(value = "book/verify", layout = PatientShell.class)
@AnonymousAllowed
class VerifyView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    private final transient VerifyEmail verifying;
    private final transient SignIn signIn;
    private final transient CurrentActor current;
    private final ErrorSummary errors = new ErrorSummary();
    private final TextField code = new TextField(getTranslation("verify.code"));

    VerifyView(VerifyEmail verifying, SignIn signIn, CurrentActor current, Installation installation) {
        this.verifying = verifying;
        this.signIn = signIn;
        this.current = current;
        code.getElement().setAttribute("autocomplete", "one-time-code");
        code.setMaxLength(12);
        code.getElement().setAttribute("inputmode", "numeric");
        var again = new Anchor("/" + Pages.ACCOUNT, getTranslation("verify.again"));
        var form = new Div(code);
        form.addClassName("form");
        getContent().addClassName("page");
        getContent()
                .add(
                        errors,
                        new Heading(getTranslation("verify.title")),
                        new Paragraph(getTranslation("verify.text")),
                        form);
        if (installation.isDemo()) {
            var mailbox = new Anchor("/mailbox", getTranslation("verify.mailbox"));
            mailbox.setTarget(AnchorTarget.BLANK);
            mailbox.setRouterIgnore(true);
            getContent().add(new Paragraph(mailbox));
        }
        getContent()
                .add(
                        new Actions(Actions.primary(getTranslation("verify.action.verify"), this::verify)),
                        new Paragraph(again));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (!current.get().is(Role.VISITOR)) {
            event.forwardTo(current.isSignedIn() ? Pages.PRICE : Pages.ACCOUNT);
        }
    }

    private void verify() {
        try {
            var account = verifying.verify(current.get(), code.getValue());
            var merged = signIn.withNewAccount(account, Languages.code(getLocale()));
            Pages.leaveTo(merged == Outcome.MERGED_WITHOUT_HOLD ? "/" + Pages.TIMES + "?overlap=1" : "/" + Pages.PRICE);
        } catch (RegistrationRefused refused) {
            code.setErrorMessage(Words.of(refused));
            code.setInvalid(true);
            errors.show(Map.of(code, Words.of(refused)));
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("verify.title");
    }
}
