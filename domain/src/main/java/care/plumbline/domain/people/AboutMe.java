package care.plumbline.domain.people;

import care.plumbline.domain.shared.Actor;
import care.plumbline.domain.shared.Query;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.transaction.annotation.Transactional;

/** What the acting visitor or patient said of themselves. */
@Query
@PreAuthorize("permitAll()")
public class AboutMe {

    private final People people;

    AboutMe(People people) {
        this.people = people;
    }

    /** The own details, if they were told. */
    @Transactional(readOnly = true)
    public Optional<PersonalDetails> details(Actor actor) {
        return people.detailsOf(actor);
    }

    /** Whether the signed-in account has a patient yet. */
    @Transactional(readOnly = true)
    public boolean isPatient(Actor actor) {
        return actor.account() != null && people.patientOf(actor.account()).isPresent();
    }
}
