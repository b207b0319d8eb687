package care.plumbline.soak;

import care.plumbline.platform.embedded.RolesScript;
import care.plumbline.testing.TestDatabase;
import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** A PostgreSQL of one's own that keeps what it was given, with the portal's two roles. */
public final class SoakDatabase implements AutoCloseable {

    private static final String NAME = "plumbline";

    private final EmbeddedPostgres server;
    private final SingleConnectionDataSource superuser;

    private SoakDatabase(EmbeddedPostgres server) {
        this.server = server;
        superuser = new SingleConnectionDataSource(url(server), "postgres", "", true);
    }

    /** Starts it with synced writes, empty. */
    public static SoakDatabase start() {
        // Before Spring Boot sets its own levels, the library tells every step of initdb.
        ((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).setLevel(Level.WARN);
        try {
            var builder = EmbeddedPostgres.builder().setPGStartupWait(Duration.ofSeconds(60));
            settings().forEach(builder::setServerConfig);
            var server = builder.start();
            JdbcClient.create(server.getPostgresDatabase())
                    .sql("create database " + NAME)
                    .update();
            var database = new SoakDatabase(server);
            try (var statement = database.superuser.getConnection().createStatement()) {
                statement.execute(RolesScript.read("owner", "app"));
            }
            return database;
        } catch (IOException | SQLException failed) {
            throw new IllegalStateException("the database did not start", failed);
        }
    }

    private static Map<String, String> settings() {
        return Map.of(
                "fsync", "on",
                "synchronous_commit", "on",
                "full_page_writes", "on",
                "max_connections", "120",
                "shared_buffers", "512MB",
                "max_wal_size", "4GB",
                "maintenance_work_mem", "512MB");
    }

    private static String url(EmbeddedPostgres server) {
        return "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/" + NAME;
    }

    /** Its address. */
    public String url() {
        return url(server);
    }

    /** Its superuser, past every wall. */
    public JdbcClient superuser() {
        return JdbcClient.create(superuser);
    }

    /** What the portal needs to be told to use it. */
    public static Map<String, Object> properties(String url) {
        return Map.of(
                "plumbline.mode",
                "demo",
                "plumbline.database.url",
                url,
                "plumbline.database.user",
                TestDatabase.APP,
                "plumbline.database.password",
                "app",
                "plumbline.database.owner-user",
                TestDatabase.OWNER,
                "plumbline.database.owner-password",
                "owner");
    }

    @Override
    public void close() {
        superuser.destroy();
        try {
            server.close();
        } catch (IOException failed) {
            throw new IllegalStateException("the database did not stop", failed);
        }
    }
}
