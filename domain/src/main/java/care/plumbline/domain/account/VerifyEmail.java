package care.plumbline.domain.account;

import care.plumbline.domain.audit.Action;
import care.plumbline.domain.audit.Audit;
import care.plumbline.domain.shared.AccountId;
import care.plumbline.domain.shared.Actor;
import care.plumbline.domain.shared.UseCase;
import java.security.MessageDigest;
import java.time.Clock;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.transaction.annotation.Transactional;

/** The mailed code comes back and makes the account: the address is proven. */
@UseCase
@PreAuthorize("permitAll()")
public class VerifyEmail {

    private static final int MOST_WRONG_CODES = 5;

    private final Registrations registrations;
    private final Audit audit;
    private final Clock clock;

    VerifyEmail(Registrations registrations, Audit audit, Clock clock) {
        this.registrations = registrations;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * The new account.
     *
     * @throws RegistrationRefused.WrongCode the wrong try is counted, although this is a refusal
     * @throws RegistrationRefused.CodeExpired after 15 minutes or five wrong codes, or when the address got an
     *     account meanwhile
     */
    @Transactional(noRollbackFor = RegistrationRefused.WrongCode.class)
    public AccountId verify(Actor actor, String code) {
        var now = clock.instant();
        var registration = registrations
                .openOf(actor.requireVisitor())
                .filter(open ->
                        open.wrongCodes() < MOST_WRONG_CODES && open.expiresAt().isAfter(now))
                .orElseThrow(RegistrationRefused.CodeExpired::new);
        var expected = registration.codeHash();
        var given = OneTimeCode.hash(registration.id(), code.replaceAll("\\s", ""));
        if (expected == null || !MessageDigest.isEqual(expected, given)) {
            registrations.countWrongCode(registration.id());
            throw new RegistrationRefused.WrongCode();
        }
        if (registrations.isTaken(registration.email())) {
            throw new RegistrationRefused.CodeExpired();
        }
        var account = AccountId.next();
        registrations.complete(registration, account, now);
        audit.record(actor, Action.REGISTERED, null, "account", account.value());
        return account;
    }
}
