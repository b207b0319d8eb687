package care.plumbline.domain.account;

import care.plumbline.domain.shared.Actor;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Asking for an account: the slow hash is made before the transaction, so that no connection waits for it. */
@Component
public class SignUp {

    private final CountAttempt attempts;
    private final PasswordHasher hasher;
    private final RegisterAccount registering;
    private final OpenRegistration open;
    private final SendCodeAgain again;

    SignUp(
            CountAttempt attempts,
            PasswordHasher hasher,
            RegisterAccount registering,
            OpenRegistration open,
            SendCodeAgain again) {
        this.attempts = attempts;
        this.hasher = hasher;
        this.registering = registering;
        this.open = open;
        this.again = again;
    }

    /**
     * What somebody typed, and from where.
     *
     * @param language the person reads, {@code en} or {@code es}
     * @param place the network address the request came from
     */
    public record Request(String email, String password, String language, String place) {}

    /** Gives every reason why this cannot be taken: the address first, then the password; none when it can. */
    public static List<RegistrationRefused> problems(Request request) {
        var problems = new ArrayList<RegistrationRefused>();
        try {
            RegisterAccount.checkAddress(request.email());
        } catch (RegistrationRefused refused) {
            problems.add(refused);
        }
        try {
            PasswordPolicy.check(request.password(), request.email());
        } catch (RegistrationRefused refused) {
            problems.add(refused);
        }
        return problems;
    }

    /**
     * Mails a code to the address, or the word that it already has an account.
     *
     * @throws RegistrationRefused when the address or the password cannot be taken
     * @throws AttemptRefused when codes were asked for too often
     */
    public void signUp(Actor actor, Request request) {
        var address = RegisterAccount.checkAddress(request.email());
        PasswordPolicy.check(request.password(), address);
        admit(actor, address, request.place());
        var hash = hasher.hash(request.password());
        registering.register(actor, address, hash, request.language());
    }

    /**
     * Mails another code to the address that waits for one.
     *
     * @throws RegistrationRefused.CodeExpired when none does
     * @throws AttemptRefused when codes were asked for too often
     */
    public void sendAgain(Actor actor, String place) {
        admit(actor, open.address(actor).orElseThrow(RegistrationRefused.CodeExpired::new), place);
        again.send(actor);
    }

    private void admit(Actor actor, String address, String place) {
        attempts.admit(actor, AttemptLimit.CODE_FROM_ONE_PLACE, place);
        attempts.admit(actor, AttemptLimit.CODE, address.toLowerCase(Locale.ROOT));
    }
}
