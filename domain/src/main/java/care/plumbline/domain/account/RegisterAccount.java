package care.plumbline.domain.account;

import care.plumbline.domain.notification.Notice;
import care.plumbline.domain.notification.Notifications;
import care.plumbline.domain.shared.Actor;
import care.plumbline.domain.shared.UseCase;
import care.plumbline.domain.shared.UuidV7;
import java.time.Clock;
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

    private final Registrations registrations;
    private final Notifications notifications;
    private final Clock clock;

    RegisterAccount(Registrations registrations, Notifications notifications, Clock clock) {
        this.registrations = registrations;
        this.notifications = notifications;
        this.clock = clock;
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
        var id = UuidV7.next();
        var now = clock.instant();
        registrations.add(id, actor.requireVisitor(), address, passwordHash, language, now, now.plus(CODE_LIFETIME));
        var notice = registrations.isTaken(address) ? Notice.ADDRESS_ALREADY_REGISTERED : Notice.REGISTRATION_CODE;
        notifications.stage(notice, id);
    }

    static String checkAddress(String email) {
        var address = email.strip();
        if (address.length() > LONGEST_ADDRESS || !ADDRESS.matcher(address).matches()) {
            throw new RegistrationRefused.NotAnAddress();
        }
        return address;
    }
}
