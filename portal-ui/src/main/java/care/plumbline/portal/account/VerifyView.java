package care.plumbline.portal.account;

import care.plumbline.domain.account.AttemptRefused;
import care.plumbline.domain.account.MergeVisitor.Outcome;
import care.plumbline.domain.account.RegistrationRefused;
import care.plumbline.domain.shared.Refusal;
import care.plumbline.domain.shared.Role;
import care.plumbline.platform.Installation;
import care.plumbline.platform.security.CurrentActor;
import care.plumbline.platform.security.SignIn;
import care.plumbline.portal.booking.HoldNotice;
import care.plumbline.portal.component.Actions;
import care.plumbline.portal.component.ErrorSummary;
import care.plumbline.portal.component.Heading;
import care.plumbline.portal.component.Messages;
import care.plumbline.portal.component.Notice;
import care.plumbline.portal.component.Titled;
import care.plumbline.portal.i18n.Languages;
import care.plumbline.portal.i18n.VisitorZone;
import care.plumbline.portal.i18n.Words;
import care.plumbline.portal.shell.Pages;
import care.plumbline.portal.shell.PatientShell;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Map;

/** The mailed code comes back: the account is made, signed in, and keeps answers and hold. */
@Route(value = "book/verify", layout = PatientShell.class)
@AnonymousAllowed
class VerifyView extends Composite<Div> implements BeforeEnterObserver, Titled {

    private final transient Registering registering;
    private final transient HeldTime held;
    private final transient SignIn signIn;
    private final transient CurrentActor current;
    private final boolean demo;
    private final ErrorSummary errors = new ErrorSummary();
    private final Messages messages = new Messages();
    private final TextField code = new TextField(getTranslation("verify.code"));

    VerifyView(Registering registering, HeldTime held, SignIn signIn, CurrentActor current, Installation installation) {
        this.registering = registering;
        this.held = held;
        this.signIn = signIn;
        this.current = current;
        demo = installation.isDemo();
        code.getElement().setAttribute("autocomplete", "one-time-code").setAttribute("inputmode", "numeric");
        code.setMaxLength(12);
        getContent().addClassName("page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var actor = current.get();
        var address = registering.address(actor);
        if (!actor.is(Role.VISITOR) || address.isEmpty()) {
            event.forwardTo(current.isSignedIn() ? Pages.PRICE : Pages.ACCOUNT);
            return;
        }
        var back = new Anchor("/" + Pages.ACCOUNT, getTranslation("common.back"));
        back.addClassName("back-link");
        var progress = new Paragraph(getTranslation("chapter.book"));
        progress.addClassName("chapter-progress");
        var form = new Div(code);
        form.addClassName("form");
        getContent().removeAll();
        getContent().add(back, progress, errors, new Heading(getTranslation("verify.title")));
        var zone = VisitorZone.of(UI.getCurrent(), held.clinicZone(actor));
        held.live(actor).ifPresent(found -> getContent().add(new HoldNotice(found, zone)));
        getContent().add(new Paragraph(getTranslation("verify.text", address.get())), messages, form);
        if (demo) {
            var mailbox = new Anchor("/mailbox", getTranslation("verify.mailbox"));
            mailbox.setTarget(AnchorTarget.BLANK);
            mailbox.setRouterIgnore(true);
            getContent().add(new Paragraph(mailbox));
        }
        getContent()
                .add(new Actions(
                        Actions.primary(getTranslation("verify.action.verify"), this::verify),
                        Actions.secondary(getTranslation("verify.again"), this::sendAgain)));
    }

    private void verify() {
        messages.removeAll();
        try {
            var account = registering.verify(current.get(), code.getValue());
            var merged = signIn.withNewAccount(account, Languages.code(getLocale()));
            Pages.leaveTo(merged == Outcome.MERGED_WITHOUT_HOLD ? "/" + Pages.TIMES + "?overlap=1" : "/" + Pages.PRICE);
        } catch (RegistrationRefused refused) {
            refuse(refused);
        }
    }

    private void sendAgain() {
        messages.removeAll();
        try {
            registering.sendAgain(current.get());
            code.clear();
            code.setInvalid(false);
            errors.show(Map.of());
            messages.add(new Notice(Notice.Kind.OK, getTranslation("verify.sent-again")));
            code.focus();
        } catch (RegistrationRefused | AttemptRefused refused) {
            refuse(refused);
        }
    }

    private void refuse(Refusal refused) {
        code.setErrorMessage(Words.of(refused));
        code.setInvalid(true);
        errors.show(Map.of(code, Words.of(refused)));
    }

    @Override
    public String title() {
        return getTranslation("verify.title");
    }
}
