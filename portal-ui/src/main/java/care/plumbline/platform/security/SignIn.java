package care.plumbline.platform.security;

import care.plumbline.domain.account.MergeVisitor;
import care.plumbline.domain.account.MergeVisitor.Outcome;
import care.plumbline.domain.shared.AccountId;
import care.plumbline.domain.shared.Role;
import care.plumbline.triage.intake.IntakeRefused;
import care.plumbline.triage.intake.SubmitIntake;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinService;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;

/** Lets somebody in whose address was just proven, and hands the visitor's things over when a patient signs in. */
@Component
public class SignIn {

    static final String TYPED_EMAIL = SignIn.class.getName() + ".typed-email";

    private static final Logger log = LoggerFactory.getLogger(SignIn.class);

    private final MergeVisitor merge;
    private final SubmitIntake submitting;
    private final CurrentActor current;

    SignIn(MergeVisitor merge, SubmitIntake submitting, CurrentActor current) {
        this.merge = merge;
        this.submitting = submitting;
        this.current = current;
    }

    /** Gives the address of the sign-in that just failed, once, so that nobody types it again. */
    public Optional<String> typedEmail() {
        var session = VaadinRequest.getCurrent().getWrappedSession();
        var typed = session.getAttribute(TYPED_EMAIL);
        session.removeAttribute(TYPED_EMAIL);
        return Optional.ofNullable((String) typed);
    }

    /** Signs a new patient in without asking for the password again; the session gets a new id. */
    public Outcome withNewAccount(AccountId account, String language) {
        var user = new PortalUser(account, account.value().toString(), "", Role.PATIENT, language, false);
        var authentication = UsernamePasswordAuthenticationToken.authenticated(user, null, user.getAuthorities());
        var request = VaadinRequest.getCurrent();
        VaadinService.reinitializeSession(request);
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(authentication);
        SecurityContextHolder.setContext(context);
        request.getWrappedSession()
                .setAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY, context);
        return mergeVisitor();
    }

    /** The birth date of the account counts from now on, not the one typed as a visitor. */
    private void assessAgain() {
        try {
            submitting.submit(current.get());
        } catch (IntakeRefused unfinished) {
            log.debug("Nothing to assess after signing in: {}", unfinished.messageKey());
        }
    }

    /** Gives what the visitor answered and held to the patient signed in; nothing happens without a visitor. */
    public Outcome mergeVisitor() {
        var actor = current.signingIn();
        if (!actor.is(Role.PATIENT) || actor.visitor() == null) {
            return Outcome.NOTHING_TO_MERGE;
        }
        var outcome = merge.merge(actor, current.language().orElse("en"));
        if (outcome != Outcome.NOTHING_TO_MERGE && outcome != Outcome.ANOTHER_PERSON) {
            VisitorCookie.forget();
            assessAgain();
        }
        return outcome;
    }
}
