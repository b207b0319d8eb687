package care.plumbline.billing.coverage;

import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The payers we know, for rates; joins the caller's transaction. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Payers {

    private final JdbcClient jdbc;

    Payers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The codes of every payer. */
    public Set<String> codes() {
        return jdbc.sql("select code from billing.payer").query(String.class).list().stream()
                .collect(Collectors.toUnmodifiableSet());
    }
}
