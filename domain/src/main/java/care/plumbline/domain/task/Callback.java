package care.plumbline.domain.task;

import care.plumbline.domain.people.People;
import care.plumbline.domain.shared.Actor;
import care.plumbline.domain.shared.Query;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.transaction.annotation.Transactional;

/** Whether the clinic has a number to call the acting person at. */
@Query
@PreAuthorize("permitAll()")
public class Callback {

    private final JdbcClient jdbc;
    private final People people;

    Callback(JdbcClient jdbc, People people) {
        this.jdbc = jdbc;
        this.people = people;
    }

    /**
     * A call that is due.
     *
     * @param phone ten digits; empty when nobody gave a number yet
     */
    public record Due(Optional<String> phone) {}

    /** The call the acting person can expect; empty when none is due. */
    @Transactional(readOnly = true)
    public Optional<Due> due(Actor actor) {
        var known = people.detailsOf(actor).map(details -> details.phone());
        return jdbc.sql("""
                select coalesce(max(phone), '') from care.task
                where done_at is null and intake_id is not null
                  and (visitor_id = care.acting_visitor() or patient_id = care.my_patient())
                having count(*) > 0
                """)
                .query(String.class)
                .optional()
                .map(given -> new Due(given.isEmpty() ? known : Optional.of(given)));
    }
}
