package care.plumbline.testing;

import care.plumbline.domain.shared.Actor;
import care.plumbline.domain.shared.Query;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.transaction.annotation.Transactional;

/** A query that forgot to ask whose rows these are: what it shows is what the database's own wall lets through. */
@Query
@PreAuthorize("permitAll()")
public class Peek {

    private final JdbcClient jdbc;

    Peek(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Every row of a table that the acting person's identity lets through. */
    @Transactional
    public List<Map<String, Object>> rows(Actor actor, String from, Object... parameters) {
        return jdbc.sql("select * from " + from).params(parameters).query().listOfRows();
    }

    /** Changes rows in a transaction of the acting person. */
    @Transactional
    public int change(Actor actor, String sql, Object... parameters) {
        return jdbc.sql(sql).params(parameters).update();
    }

    /** Does something in a transaction of the acting person. */
    @Transactional
    public <T> T inside(Actor actor, Supplier<T> work) {
        return work.get();
    }
}
