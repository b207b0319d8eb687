package care.plumbline.testing;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** A data source that tells somebody of every prepared statement before it runs, with what was bound, and of commits. */
public final class StatementTap extends DelegatingDataSource {

    private static final Set<String> RUNNING = Set.of("execute", "executeQuery", "executeUpdate", "addBatch");

    private final Listener listener;

    /** A tap on another data source. */
    public StatementTap(DataSource tapped, Listener listener) {
        super(tapped);
        this.listener = listener;
    }

    /** Who is told. */
    public interface Listener {

        /** The statement runs next on this connection, which is not tapped. */
        void runs(Connection connection, Bound statement) throws SQLException;

        /** The transaction is committed next. */
        default void commits(Connection connection) {}
    }

    /**
     * A statement with its parameters, in the order of its question marks.
     *
     * @param batched it waits for others of its kind and runs with them
     */
    public record Bound(String sql, List<Parameter> parameters, boolean batched) {

        /** Binds the same values to another statement. */
        public void bindTo(PreparedStatement statement) throws SQLException {
            for (var parameter : parameters) {
                parameter.bindTo(statement);
            }
        }
    }

    /** How a parameter was set. */
    public record Parameter(Method setter, List<Object> arguments) {

        /** The value; null when none was set. */
        public Object value() {
            return setter.getName().equals("setNull") ? null : arguments.get(1);
        }

        /** The same with another value. */
        public Parameter with(Object other) {
            var changed = new ArrayList<>(arguments);
            changed.set(1, other);
            return new Parameter(setter, changed);
        }

        void bindTo(PreparedStatement statement) throws SQLException {
            call(setter, statement, arguments.toArray());
        }
    }

    @Override
    public Connection getConnection() throws SQLException {
        return tapped(super.getConnection());
    }

    private Connection tapped(Connection connection) {
        return proxy(Connection.class, (self, method, arguments) -> {
            if (method.getName().equals("prepareStatement")) {
                var statement = (PreparedStatement) call(method, connection, arguments);
                return tapped(connection, statement, (String) arguments[0]);
            }
            if (method.getName().equals("commit")) {
                listener.commits(connection);
            }
            return call(method, connection, arguments);
        });
    }

    private PreparedStatement tapped(Connection connection, PreparedStatement statement, String sql) {
        Map<Integer, Parameter> bound = new TreeMap<>();
        return proxy(PreparedStatement.class, (self, method, arguments) -> {
            var name = method.getName();
            if (name.startsWith("set") && arguments != null && arguments.length > 1) {
                bound.put((Integer) arguments[0], new Parameter(method, new ArrayList<>(Arrays.asList(arguments))));
            } else if (RUNNING.contains(name)) {
                listener.runs(connection, new Bound(sql, List.copyOf(bound.values()), name.equals("addBatch")));
            }
            return call(method, statement, arguments);
        });
    }

    @SuppressWarnings("unchecked")
    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return (T) Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler);
    }

    private static Object call(Method method, Object target, Object... arguments) throws SQLException {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException failed) {
            if (failed.getCause() instanceof SQLException sql) {
                throw sql;
            }
            if (failed.getCause() instanceof RuntimeException other) {
                throw other;
            }
            throw new IllegalStateException(failed.getCause());
        } catch (IllegalAccessException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
