package care.plumbline.platform.embedded;

import care.plumbline.platform.InstallationRefused;
import care.plumbline.platform.persistence.DatabaseAccess;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * PostgreSQL in the data folder, with the settings of a database that keeps what it was given (the library's own are
 * for tests): synced writes, passwords, loopback only. The second start finds the data of the first.
 */
public final class EmbeddedDatabase implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(EmbeddedDatabase.class);

    private static final String DATABASE = "plumbline";
    private static final String SCRAM_ONLY = """
            # Written by Plumbline: everybody needs a password, and nobody comes from outside this machine.
            local all all scram-sha-256
            host all all 127.0.0.1/32 scram-sha-256
            host all all ::1/128 scram-sha-256
            """;

    private final @Nullable EmbeddedPostgres server;
    private final @Nullable DatabaseAccess access;

    private EmbeddedDatabase(@Nullable EmbeddedPostgres server, @Nullable DatabaseAccess access) {
        this.server = server;
        this.access = access;
    }

    static EmbeddedDatabase none() {
        return new EmbeddedDatabase(null, null);
    }

    /** Starts the database of a data folder, making it at the first start. */
    public static EmbeddedDatabase start(Path data) {
        var folder = data.toAbsolutePath().normalize();
        var cluster = folder.resolve("postgresql");
        try {
            Files.createDirectories(folder);
            var whole = folder.resolve("database-is-whole");
            var isNew = !Files.exists(cluster.resolve("PG_VERSION"));
            if (!isNew && !Files.exists(whole)) {
                throw new InstallationRefused("The first start was cut off while it made the database in " + cluster
                        + ". Nothing is in it yet: delete this folder and start again.");
            }
            var passwords = Passwords.of(folder.resolve("database-passwords.properties"), isNew);
            var server = isNew ? create(cluster, passwords) : open(cluster, passwords);
            Files.writeString(whole, "");
            log.info("PostgreSQL listens on 127.0.0.1:{}", server.getPort());
            return new EmbeddedDatabase(
                    server,
                    new DatabaseAccess(
                            url(server.getPort(), DATABASE),
                            "plumbline_app",
                            passwords.app(),
                            "plumbline_owner",
                            passwords.owner()));
        } catch (IOException | SQLException failed) {
            throw new IllegalStateException("PostgreSQL did not start in " + folder, failed);
        }
    }

    DatabaseAccess access() {
        return Objects.requireNonNull(access, "there is no embedded database");
    }

    @Override
    public void close() {
        if (server != null) {
            try {
                server.close();
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
    }

    private static EmbeddedPostgres create(Path cluster, Passwords passwords) throws IOException, SQLException {
        var server = builder(cluster).start();
        try (var superuser = connect(server.getPort(), "postgres", "")) {
            execute(superuser, "create database " + DATABASE);
        }
        try (var superuser = connect(server.getPort(), DATABASE, "")) {
            execute(superuser, RolesScript.read(passwords.owner(), passwords.app()));
            execute(superuser, "alter role postgres password " + RolesScript.quote(passwords.superuser()));
            Files.writeString(cluster.resolve("pg_hba.conf"), SCRAM_ONLY);
            execute(superuser, "select pg_reload_conf()");
        }
        return server;
    }

    private static EmbeddedPostgres open(Path cluster, Passwords passwords) throws IOException {
        return builder(cluster)
                .setConnectConfig("password", passwords.superuser())
                .start();
    }

    private static EmbeddedPostgres.Builder builder(Path cluster) {
        return EmbeddedPostgres.builder()
                .setDataDirectory(cluster)
                .setCleanDataDirectory(false)
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("password_encryption", "scram-sha-256")
                .setServerConfig("max_connections", "60")
                .setPGStartupWait(Duration.ofSeconds(60));
    }

    private static Connection connect(int port, String database, String password) throws SQLException {
        return DriverManager.getConnection(url(port, database), "postgres", password);
    }

    private static String url(int port, String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
