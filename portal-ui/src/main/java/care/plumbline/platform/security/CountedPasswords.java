package care.plumbline.platform.security;

import care.plumbline.domain.account.AttemptLimit;
import care.plumbline.domain.account.AttemptRefused;
import care.plumbline.domain.account.CountAttempt;
import care.plumbline.domain.account.ForgetAttempts;
import care.plumbline.domain.shared.Actor;
import java.util.Locale;
import java.util.UUID;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/** Checks passwords, and only so often for one address from one place: a guesser is slowed down, nobody is locked out. */
final class CountedPasswords extends DaoAuthenticationProvider {

    private final CountAttempt attempts;
    private final ForgetAttempts forgetting;

    CountedPasswords(UserDetailsService users, CountAttempt attempts, ForgetAttempts forgetting) {
        super(users);
        this.attempts = attempts;
        this.forgetting = forgetting;
    }

    @Override
    public Authentication authenticate(Authentication tried) {
        var anybody = Actor.anybody(UUID.randomUUID());
        var place = tried.getDetails() instanceof WebAuthenticationDetails details
                ? String.valueOf(details.getRemoteAddress())
                : "";
        var subject = tried.getName().strip().toLowerCase(Locale.ROOT) + "\n" + place;
        try {
            attempts.admit(anybody, AttemptLimit.SIGN_IN_FROM_ONE_PLACE, place);
            attempts.admit(anybody, AttemptLimit.SIGN_IN, subject);
        } catch (AttemptRefused tooMany) {
            throw new TooManySignInsException();
        }
        var known = super.authenticate(tried);
        forgetting.forget(anybody, AttemptLimit.SIGN_IN, subject);
        return known;
    }
}
