package care.plumbline.domain.scheduling;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Which quote a booked visit is held at; joins the caller's transaction. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class VisitQuotes {

    private final JdbcClient jdbc;

    VisitQuotes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Locks a visit before its quote and payment are. */
    public void lock(VisitId visit) {
        jdbc.sql("select id from care.visit where id = :id for no key update")
                .param("id", visit.value())
                .query((row, number) -> row.getString("id"))
                .optional();
    }

    /** Another quote took the place of the one it was booked at. */
    public void keep(VisitId visit, QuoteRef quote) {
        jdbc.sql("update care.visit set quote_id = :quote where id = :id and quote_id <> :quote")
                .param("quote", quote.value())
                .param("id", visit.value())
                .update();
    }
}
