package care.plumbline.platform.security;

import org.springframework.security.authentication.AuthenticationServiceException;

/** Too many people sign in at this moment; trying again shortly works. */
public final class TooManySignInsException extends AuthenticationServiceException {

    TooManySignInsException() {
        super("too many sign-ins at once");
    }
}
