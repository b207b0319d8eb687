package care.plumbline.billing.quote;

import care.plumbline.domain.people.People;
import care.plumbline.domain.scheduling.Holds;
import care.plumbline.domain.shared.Actor;
import care.plumbline.domain.shared.Query;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.transaction.annotation.Transactional;

/** The quote for a patient's held time. */
@Query
@PreAuthorize("hasRole('PATIENT')")
public class MyQuote {

    private final People people;
    private final Holds holds;
    private final Quotes quotes;

    MyQuote(People people, Holds holds, Quotes quotes) {
        this.people = people;
        this.holds = holds;
        this.quotes = quotes;
    }

    /** The newest quote that is offered or being paid. */
    @Transactional(readOnly = true)
    public Optional<Quote> newest(Actor actor) {
        return people.patientOf(actor.requireAccount())
                .flatMap(patient -> holds.newestOf(patient, null))
                .flatMap(hold -> quotes.newestOf(hold.id()));
    }
}
