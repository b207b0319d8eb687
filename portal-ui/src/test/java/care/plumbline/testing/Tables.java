package care.plumbline.testing;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Looks into tables as the superuser, past every wall, and changes what no use case changes. */
public final class Tables {

    private final JdbcClient jdbc;

    /** The tables of the tests' own database. */
    public Tables() {
        this(TestDatabase.superuser());
    }

    /** The tables another superuser's client reaches. */
    public Tables(JdbcClient superuser) {
        jdbc = superuser;
    }

    /** How many rows {@code from} gives: {@code "care.claim where doctor_id = ?"}. */
    public long count(String from, Object... parameters) {
        return jdbc.sql("select count(*) from " + from)
                .params(parameters)
                .query(Long.class)
                .single();
    }

    /** The one value of a query. */
    public String text(String sql, Object... parameters) {
        return jdbc.sql(sql).params(parameters).query(String.class).single();
    }

    /** The one id of a query. */
    public UUID id(String sql, Object... parameters) {
        return jdbc.sql(sql).params(parameters).query(UUID.class).single();
    }

    /** The values of a query's only column. */
    public List<String> texts(String sql, Object... parameters) {
        return jdbc.sql(sql).params(parameters).query(String.class).list();
    }

    /** The rows of a query. */
    public List<Map<String, Object>> rows(String sql, Object... parameters) {
        return jdbc.sql(sql).params(parameters).query().listOfRows();
    }

    /** Changes tables or rights; gives the number of rows changed. */
    public int change(String sql, Object... parameters) {
        return jdbc.sql(sql).params(parameters).update();
    }
}
