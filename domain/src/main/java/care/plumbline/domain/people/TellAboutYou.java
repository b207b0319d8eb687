package care.plumbline.domain.people;

import care.plumbline.domain.shared.Actor;
import care.plumbline.domain.shared.UseCase;
import java.time.Clock;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.transaction.annotation.Transactional;

/** A visitor or patient says who they are, where they will be, and how to reach them. */
@UseCase
@PreAuthorize("permitAll()")
public class TellAboutYou {

    private static final int OLDEST = 120;

    private final People people;
    private final Clinic clinic;
    private final Clock clock;

    TellAboutYou(People people, Clinic clinic, Clock clock) {
        this.people = people;
        this.clinic = clinic;
        this.clock = clock;
    }

    /**
     * Stores the details.
     *
     * @param language the language the person reads, {@code en} or {@code es}
     * @throws PersonalDetailsRefused when the birth date cannot be, or nobody is licensed in the state
     */
    @Transactional
    public void tell(Actor actor, PersonalDetails details, String language) {
        var today = clock.instant().atZone(clinic.organisation(actor).zone()).toLocalDate();
        if (details.birthDate().isAfter(today) || details.ageOn(today) > OLDEST) {
            throw new PersonalDetailsRefused.BirthDateOutOfRange();
        }
        if (!clinic.servedStates(actor).contains(details.state())) {
            throw new PersonalDetailsRefused.StateNotServed(details.state());
        }
        people.save(actor, details, language);
    }
}
