package care.plumbline.domain.account;

import care.plumbline.domain.shared.Actor;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Asking for an account: the slow hash is made before the transaction, so that no connection waits for it. */
@Component
public class SignUp {

    private final CountAttempt attempts;
    private final PasswordHasher hasher;
    private final RegisterAccount registering;

    SignUp(CountAttempt attempts, PasswordHasher hasher, RegisterAccount registering) {
        this.attempts = attempts;
        this.hasher = hasher;
        this.registering = registering;
    }

    /**
     * What somebody typed, and from where.
     *
     * @param language the person reads, {@code en} or {@code es}
     * @param place the network address the request came from
     */
    public record Request(String email, String password, String language, String place) {}

    /**
     * Mails a code to the address, or the word that it already has an account.
     *
     * @throws RegistrationRefused when the address or the password cannot be taken
     * @throws AttemptRefused when codes were asked for too often
     */
    public void signUp(Actor actor, Request request) {
        var address = RegisterAccount.checkAddress(request.email());
        PasswordPolicy.check(request.password(), address);
        attempts.admit(actor, AttemptLimit.CODE_FROM_ONE_PLACE, request.place());
        attempts.admit(actor, AttemptLimit.CODE, address.toLowerCase(Locale.ROOT));
        var hash = hasher.hash(request.password());
        registering.register(actor, address, hash, request.language());
    }
}
