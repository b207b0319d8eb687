package care.plumbline.testing;

import care.plumbline.platform.embedded.RolesScript;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.sql.SQLException;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** One throw-away PostgreSQL per JVM with the portal's two roles, made by the script that operators use. */
public final class TestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    /** The role that migrates. */
    public static final String OWNER = "plumbline_owner";

    /** The role the portal works as. */
    public static final String APP = "plumbline_app";

    private static final String DATABASE = "plumbline";

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var server = Server.RUNNING;
        TestPropertyValues.of(
                        "plumbline.mode=demo",
                        "plumbline.data=" + temporaryFolder(),
                        "plumbline.database.url=" + url(server),
                        "plumbline.database.user=" + APP,
                        "plumbline.database.password=app",
                        "plumbline.database.owner-user=" + OWNER,
                        "plumbline.database.owner-password=owner",
                        "db-scheduler.enabled=false")
                .applyTo(context);
    }

    /** A connection of the superuser, for looking into tables past every wall. */
    static JdbcClient superuser() {
        return JdbcClient.create(superuserConnection());
    }

    /** The same, still to be opened; whoever asks closes it. */
    public static SingleConnectionDataSource superuserConnection() {
        return new SingleConnectionDataSource(url(Server.RUNNING), "postgres", "", true);
    }

    private static String url(EmbeddedPostgres server) {
        return "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/" + DATABASE;
    }

    private static String temporaryFolder() {
        try {
            return Files.createTempDirectory("plumbline-test").toString();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static final class Server {

        static final EmbeddedPostgres RUNNING = start();

        private static EmbeddedPostgres start() {
            try {
                var server = EmbeddedPostgres.start();
                var postgres = JdbcClient.create(server.getPostgresDatabase());
                postgres.sql("create database " + DATABASE).update();
                try (var connection = new SingleConnectionDataSource(url(server), "postgres", "", true)) {
                    try (var statement = connection.getConnection().createStatement()) {
                        statement.execute(RolesScript.read("owner", "app"));
                    }
                }
                return server;
            } catch (IOException | SQLException failed) {
                throw new IllegalStateException("the test database did not start", failed);
            }
        }
    }
}
