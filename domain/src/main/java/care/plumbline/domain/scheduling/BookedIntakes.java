package care.plumbline.domain.scheduling;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Which intakes a visit is about, for the feature that must not change them any more. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class BookedIntakes {

    private final JdbcClient jdbc;

    BookedIntakes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether a visit of the acting person is about this intake. */
    public boolean contains(IntakeRef intake) {
        return jdbc.sql("select exists (select 1 from care.visit where intake_id = :intake)")
                .param("intake", intake.value())
                .query(Boolean.class)
                .single();
    }
}
