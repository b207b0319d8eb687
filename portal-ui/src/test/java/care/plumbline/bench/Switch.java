package care.plumbline.bench;

import care.plumbline.testing.StatementTap;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.core.PriorityOrdered;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** The portal's data source, which can be listened to for a while and is itself otherwise. */
final class Switch {

    private static volatile StatementTap.Listener listener;

    private Switch() {}

    /** Every statement of one piece of work, in order. */
    static List<StatementTap.Bound> statementsOf(Runnable work) {
        var statements = new ArrayList<StatementTap.Bound>();
        listener = (connection, statement) -> statements.add(statement);
        try {
            work.run();
        } finally {
            listener = null;
        }
        return List.copyOf(statements);
    }

    /** Puts it in the place of the portal's data source. */
    static class Source {

        @Bean
        static BeanPostProcessor switchedDataSource() {
            return new Wrapper();
        }
    }

    private static final class Wrapper implements BeanPostProcessor, PriorityOrdered {

        @Override
        public Object postProcessAfterInitialization(Object bean, String name) {
            return name.equals("dataSource") ? new Switched((DataSource) bean) : bean;
        }

        @Override
        public int getOrder() {
            return Ordered.HIGHEST_PRECEDENCE;
        }
    }

    private static final class Switched extends DelegatingDataSource {

        private Switched(DataSource itself) {
            super(itself);
        }

        @Override
        public Connection getConnection() throws SQLException {
            var listening = listener;
            var itself = obtainTargetDataSource();
            return listening == null ? itself.getConnection() : new StatementTap(itself, listening).getConnection();
        }
    }
}
