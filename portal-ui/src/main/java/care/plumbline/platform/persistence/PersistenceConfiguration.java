package care.plumbline.platform.persistence;

import care.plumbline.domain.shared.Query;
import care.plumbline.domain.shared.UseCase;
import care.plumbline.platform.Installation;
import care.plumbline.platform.InstallationRefused;
import com.zaxxer.hikari.HikariDataSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;
import org.springframework.aop.Advisor;
import org.springframework.aop.support.ComposablePointcut;
import org.springframework.aop.support.DefaultPointcutAdvisor;
import org.springframework.aop.support.annotation.AnnotationMatchingPointcut;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.boot.flyway.autoconfigure.FlywayDataSource;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.context.annotation.Role;
import org.springframework.core.Ordered;

/** Two roles, two connections: the owner migrates, the app works; every transaction carries an identity. */
@Configuration(proxyBeanMethods = false)
class PersistenceConfiguration {

    /** The identity is set before the transaction begins and after the caller was let in. */
    private static final int BEFORE_TRANSACTION = Ordered.LOWEST_PRECEDENCE - 100;

    private static final int POOL = 16;

    /** The first migration of db/migration-demo. */
    private static final MigrationVersion SANDBOX = MigrationVersion.fromVersion("202611221200");

    @Bean
    @Primary
    DataSource dataSource(DatabaseAccess access) {
        return pool(access.url(), access.appUser(), access.appPassword(), POOL, "app");
    }

    @Bean(defaultCandidate = false)
    @FlywayDataSource
    DataSource ownerDataSource(DatabaseAccess access) {
        var owner = pool(access.url(), access.ownerUser(), access.ownerPassword(), 2, "owner");
        owner.setMinimumIdle(0);
        return owner;
    }

    @Bean
    FlywayConfigurationCustomizer migrations(DatabaseAccess access, Installation installation) {
        return flyway -> {
            flyway.defaultSchema("migration").createSchemas(true);
            flyway.placeholders(Map.of("app_role", access.appUser()));
            var folders = new ArrayList<>(List.of(
                    "classpath:db/migration/domain",
                    "classpath:db/migration/triage",
                    "classpath:db/migration/billing"));
            if (installation.isDemo()) {
                folders.add("classpath:db/migration-demo");
            }
            flyway.locations(folders.toArray(String[]::new));
        };
    }

    /** A demo's accounts have a published password, and its bank is a toy: such a database never becomes a real one. */
    @Bean
    FlywayMigrationStrategy migrating(Installation installation) {
        return flyway -> {
            if (!installation.isDemo() && wasDemo(flyway)) {
                throw new InstallationRefused(
                        "Plumbline does not start in production: this database was a demo. Name a new one.");
            }
            flyway.migrate();
        };
    }

    static boolean wasDemo(Flyway flyway) {
        return Arrays.stream(flyway.info().all()).anyMatch(migration -> SANDBOX.equals(migration.getVersion()));
    }

    @Bean
    @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
    static TransactionIdentity transactionIdentity(DataSource dataSource) {
        return new TransactionIdentity(dataSource);
    }

    @Bean
    @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
    static Advisor actorAdvisor(TransactionIdentity identity) {
        var useCases = new ComposablePointcut(AnnotationMatchingPointcut.forClassAnnotation(UseCase.class)
                        .getClassFilter())
                .union(AnnotationMatchingPointcut.forClassAnnotation(Query.class)
                        .getClassFilter());
        var advisor = new DefaultPointcutAdvisor(useCases, identity);
        advisor.setOrder(BEFORE_TRANSACTION);
        return advisor;
    }

    private static HikariDataSource pool(String url, String user, String password, int size, String name) {
        var pool = new HikariDataSource();
        pool.setJdbcUrl(url);
        pool.setUsername(user);
        pool.setPassword(password);
        pool.setMaximumPoolSize(size);
        pool.setConnectionTimeout(5_000);
        pool.setPoolName(name);
        pool.addDataSourceProperty("socketTimeout", "30");
        pool.addDataSourceProperty("connectTimeout", "5");
        pool.addDataSourceProperty("tcpKeepAlive", "true");
        // Otherwise a violated constraint would carry row values, and so health data, into logs.
        pool.addDataSourceProperty("logServerErrorDetail", "false");
        pool.addDataSourceProperty("ApplicationName", "plumbline-" + name);
        return pool;
    }
}
