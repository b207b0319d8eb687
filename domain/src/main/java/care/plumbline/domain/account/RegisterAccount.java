package care.plumbline.domain.account;

import care.plumbline.domain.shared.Actor;
import care.plumbline.domain.shared.UseCase;
import java.time.Duration;
import java.util.regex.Pattern;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.transaction.annotation.Transactional;

/**
 * A visitor asks for an account. The answer and the work are the same whether the address is known or not; only the
 * mail differs, so that nobody learns who is a patient here (ASVS 5.0 6.3.8).
 */
@UseCase
@PreAuthorize("permitAll()")
public class RegisterAccount {

    /** How long a mailed code is good for. */
    public static final Duration CODE_LIFETIME = Duration.ofMinutes(15);

    private static final int LONGEST_ADDRESS = 254;
    private static final Pattern ADDRESS = Pattern.compile("[^\\s@,;<>\"]{1,64}@[^\\s@,;<>\"]+\\.[^\\s@,;<>\".]{2,}");

    private final AskForCode code;

    RegisterAccount(AskForCode code) {
        this.code = code;
    }

    /**
     * Stages the mail with a code, or with the word that the address already has an account.
     *
     * @param passwordHash of a password that {@link PasswordPolicy} accepts
     * @throws RegistrationRefused.NotAnAddress when the address cannot be taken
     */
    @Transactional
    public void register(Actor actor, String email, String passwordHash, String language) {
        var address = checkAddress(email);
        code.ask(actor.requireVisitor(), address, passwordHash, language);
    }

    static String checkAddress(String email) {
        var address = email.strip();
        if (address.length() > LONGEST_ADDRESS || !ADDRESS.matcher(address).matches()) {
            throw new RegistrationRefused.NotAnAddress();
        }
        return address;
    }
}
