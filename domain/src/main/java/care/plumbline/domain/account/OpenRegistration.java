package care.plumbline.domain.account;

import care.plumbline.domain.shared.Actor;
import care.plumbline.domain.shared.Query;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.transaction.annotation.Transactional;

/** The registration of a visitor that waits for its code. */
@Query
@PreAuthorize("permitAll()")
public class OpenRegistration {

    private final Registrations registrations;

    OpenRegistration(Registrations registrations) {
        this.registrations = registrations;
    }

    /** Gives the address the code goes to, as the acting visitor typed it but in lower case. */
    @Transactional(readOnly = true)
    public Optional<String> address(Actor actor) {
        return actor.visitor() == null ? Optional.empty() : registrations.openAddressOf(actor.visitor());
    }
}
