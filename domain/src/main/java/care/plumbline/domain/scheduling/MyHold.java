package care.plumbline.domain.scheduling;

import care.plumbline.domain.people.PatientId;
import care.plumbline.domain.people.People;
import care.plumbline.domain.shared.Actor;
import care.plumbline.domain.shared.Query;
import java.time.Clock;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.transaction.annotation.Transactional;

/** The time somebody holds, and what triage lets them hold. */
@Query
@PreAuthorize("permitAll()")
public class MyHold {

    private final Holds holds;
    private final People people;
    private final TriageClearance triage;
    private final JdbcClient jdbc;
    private final Clock clock;

    MyHold(Holds holds, People people, TriageClearance triage, JdbcClient jdbc, Clock clock) {
        this.holds = holds;
        this.people = people;
        this.triage = triage;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * A hold with the doctor's name.
     *
     * @param permitted whether it may still be priced and paid, by what was answered and told since
     * @param live whether the time is still kept
     */
    public record Held(Holds.Hold hold, String doctorName, boolean permitted, boolean live) {}

    /** The newest hold that was neither booked nor released; it may have lapsed. */
    @Transactional(readOnly = true)
    public Optional<Held> newest(Actor actor) {
        var patient = people.patientOf(actor).orElse(null);
        return holds.newestOf(patient, actor.visitor())
                .map(hold -> new Held(hold, doctorName(hold), isPermitted(actor, hold), hold.isLive(clock.instant())));
    }

    /** The acting patient; empty for a visitor. */
    @Transactional(readOnly = true)
    public Optional<PatientId> patient(Actor actor) {
        return people.patientOf(actor);
    }

    /** What triage lets the acting person book now. */
    @Transactional(readOnly = true)
    public Clearance clearance(Actor actor) {
        return triage.of(actor);
    }

    private boolean isPermitted(Actor actor, Holds.Hold hold) {
        var inState = people.detailsOf(actor)
                .filter(details -> details.state().equals(hold.state()))
                .isPresent();
        return inState && triage.of(actor).permits(hold.slot().start(), clock.instant(), hold.seenInPersonToday());
    }

    private String doctorName(Holds.Hold hold) {
        return jdbc.sql("select display_name from care.doctor where id = :id")
                .param("id", hold.doctor().value())
                .query(String.class)
                .single();
    }
}
