package care.plumbline.bench;

import care.plumbline.testing.StatementTap;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.support.AbstractBeanDefinition;
import org.springframework.beans.factory.support.BeanDefinitionRegistryPostProcessor;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.context.annotation.Bean;
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

    /** Puts it in the place of the portal's data source, before anybody asks for that. */
    static class Source {

        private static final String ITSELF = "itself";

        @Bean
        static BeanDefinitionRegistryPostProcessor switchedDataSource() {
            return registry -> {
                var definition = (AbstractBeanDefinition) registry.getBeanDefinition("dataSource");
                registry.removeBeanDefinition("dataSource");
                definition.setPrimary(false);
                definition.setAutowireCandidate(false);
                registry.registerBeanDefinition(ITSELF, definition);
                var factory = (BeanFactory) registry;
                var switched = new RootBeanDefinition(
                        DataSource.class, () -> new Switched(factory.getBean(ITSELF, DataSource.class)));
                switched.setPrimary(true);
                registry.registerBeanDefinition("dataSource", switched);
            };
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
