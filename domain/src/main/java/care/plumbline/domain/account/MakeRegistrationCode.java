package care.plumbline.domain.account;

import care.plumbline.domain.shared.Actor;
import care.plumbline.domain.shared.UseCase;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.transaction.annotation.Transactional;

/** Makes the code that is about to be mailed; it never lies anywhere in clear. A mail sent again carries a new one. */
@UseCase
@PreAuthorize("hasRole('SYSTEM')")
public class MakeRegistrationCode {

    private final Registrations registrations;

    MakeRegistrationCode(Registrations registrations) {
        this.registrations = registrations;
    }

    /** Six digits, valid from now on for this registration. */
    @Transactional
    public String make(Actor actor, UUID registration) {
        var code = OneTimeCode.next();
        registrations.setCode(registration, OneTimeCode.hash(registration, code));
        return code;
    }
}
