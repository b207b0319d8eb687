package care.plumbline.domain.scheduling.availability;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What the clinic set down for its visit types; joins the caller's transaction. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class VisitTypes {

    private final JdbcClient jdbc;

    VisitTypes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How long such a visit is. */
    public int minutes(VisitType type) {
        return jdbc.sql("select minutes from care.visit_type where code = :type")
                .param("type", type.name())
                .query(Integer.class)
                .single();
    }

    /** The service code estimates and claims name it by; empty until the clinic sets one. */
    public Optional<String> serviceCode(VisitType type) {
        return jdbc.sql("select service_code from care.visit_type where code = :type and service_code is not null")
                .param("type", type.name())
                .query(String.class)
                .optional();
    }
}
