package care.plumbline.domain.account;

import care.plumbline.domain.shared.Actor;
import care.plumbline.domain.shared.UseCase;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.transaction.annotation.Transactional;

/** Another code for the address and password a visitor gave already; the earlier code no longer counts. */
@UseCase
@PreAuthorize("permitAll()")
public class SendCodeAgain {

    private final Registrations registrations;
    private final AskForCode code;

    SendCodeAgain(Registrations registrations, AskForCode code) {
        this.registrations = registrations;
        this.code = code;
    }

    /**
     * Stages the mail with a new code, or with the word that the address already has an account.
     *
     * @throws RegistrationRefused.CodeExpired when nothing waits for a code
     */
    @Transactional
    public void send(Actor actor) {
        var visitor = actor.requireVisitor();
        var open = registrations.openOf(visitor).orElseThrow(RegistrationRefused.CodeExpired::new);
        code.ask(visitor, open.email(), open.passwordHash(), open.language());
    }
}
