package care.plumbline.platform.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import care.plumbline.platform.InstallationRefused;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The database inside the portal keeps what it was given and lets nobody in without a password. */
class EmbeddedDatabaseTest {

    @TempDir
    private static Path data;

    private static EmbeddedDatabase database;
    private static String url;
    private static Passwords passwords;

    @BeforeAll
    static void start() throws IOException {
        database = EmbeddedDatabase.start(data);
        url = database.access().url();
        passwords = passwordsOf(data);
    }

    @AfterAll
    static void stop() {
        database.close();
    }

    @ParameterizedTest
    @CsvSource({
        "fsync, on",
        "synchronous_commit, on",
        "full_page_writes, on",
        "listen_addresses, 127.0.0.1",
        "password_encryption, scram-sha-256",
        "data_checksums, on"
    })
    void theServerIsSetToKeepWhatItWasGiven(String setting, String value) throws SQLException {
        try (var connection = superuser(url, passwords)) {
            assertThat(strings(connection, "select setting from pg_settings where name = '" + setting + "'"))
                    .containsExactly(value);
        }
    }

    @Test
    void theAppRoleCannotSwitchThatOffForEverybody() throws SQLException {
        try (var app = DriverManager.getConnection(url, "plumbline_app", passwords.app())) {
            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(() -> execute(app, "alter system set fsync = off"))
                    .withMessageContaining("permission denied");
        }
    }

    @Test
    void everyDoorAsksForAPasswordAndKeepsOnlyItsScramProof() throws SQLException {
        try (var connection = superuser(url, passwords)) {
            assertThat(strings(connection, "select distinct auth_method from pg_hba_file_rules"))
                    .containsExactly("scram-sha-256");
            assertThat(strings(connection, "select count(*) from pg_hba_file_rules where error is not null"))
                    .containsExactly("0");
            assertThat(strings(connection, "select rolpassword from pg_authid where rolcanlogin"))
                    .hasSize(3)
                    .allMatch(proof -> proof.startsWith("SCRAM-SHA-256$"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"postgres", "plumbline_owner", "plumbline_app", "nobody_we_know"})
    void nobodyComesInWithoutTheRightPassword(String user) {
        assertThatExceptionOfType(SQLException.class).isThrownBy(() -> DriverManager.getConnection(url, user, null));
        assertThatExceptionOfType(SQLException.class).isThrownBy(() -> DriverManager.getConnection(url, user, ""));
        assertThatExceptionOfType(SQLException.class)
                .isThrownBy(() -> DriverManager.getConnection(url, user, "postgres"))
                .withMessageContaining("password authentication failed");
    }

    @Test
    void theTwoRolesComeInWithTheirOwnPasswordsAndNotWithEachOthers() throws SQLException {
        var access = database.access();

        try (var app = DriverManager.getConnection(url, access.appUser(), access.appPassword());
                var owner = DriverManager.getConnection(url, access.ownerUser(), access.ownerPassword())) {
            assertThat(strings(app, "select current_user")).containsExactly("plumbline_app");
            assertThat(strings(owner, "select current_user")).containsExactly("plumbline_owner");
        }
        assertThatExceptionOfType(SQLException.class)
                .isThrownBy(() -> DriverManager.getConnection(url, access.ownerUser(), access.appPassword()));
    }

    @Test
    void theAppRoleOwnsNothingAndStandsUnderThePolicies() throws SQLException {
        try (var connection = superuser(url, passwords)) {
            assertThat(strings(
                            connection,
                            "select rolname from pg_roles where rolname like 'plumbline%' "
                                    + "and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb)"))
                    .isEmpty();
        }
        try (var app = DriverManager.getConnection(url, "plumbline_app", passwords.app())) {
            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(() -> execute(app, "create table public.mine (id int)"))
                    .withMessageContaining("permission denied");
        }
    }

    @Test
    void nobodyOutsideThisMachineReachesIt() throws IOException {
        var port = Integer.parseInt(url.replaceAll(".*:(\\d+)/.*", "$1"));

        assertThat(isOpen(InetAddress.getByName("127.0.0.1"), port)).isTrue();
        for (var network : NetworkInterface.networkInterfaces().toList()) {
            for (var address : network.inetAddresses()
                    .filter(one -> !one.isLoopbackAddress())
                    .toList()) {
                assertThat(isOpen(address, port))
                        .as("reached through %s", address)
                        .isFalse();
            }
        }
    }

    @Test
    void thePasswordsAreForTheirOwnerOnly() throws IOException {
        var file = data.resolve("database-passwords.properties");

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve("postgresql"))))
                .isEqualTo("rwx------");
        assertThat(List.of(passwords.superuser(), passwords.owner(), passwords.app()))
                .doesNotHaveDuplicates()
                .allMatch(password -> password.matches("[0-9a-f]{48}"));
    }

    @Test
    void noPasswordShowsWhenTheAccessIsPrinted() {
        assertThat(database.access().toString()).doesNotContain(passwords.app(), passwords.owner());
    }

    @Test
    void dataWithoutItsPasswordsStopsTheStartInPlainWords(@TempDir Path orphaned) throws IOException {
        Files.createDirectories(orphaned.resolve("postgresql"));
        Files.writeString(orphaned.resolve("postgresql/PG_VERSION"), "18\n");
        Files.createFile(orphaned.resolve("database-is-whole"));

        assertThatExceptionOfType(InstallationRefused.class)
                .isThrownBy(() -> EmbeddedDatabase.start(orphaned))
                .withMessageContaining("passwords are missing")
                .withMessageContaining(
                        orphaned.resolve("database-passwords.properties").toString())
                .withMessageContaining("PLUMBLINE_DATA");
    }

    @Test
    void aFirstStartThatWasCutOffIsNotTakenForADatabase(@TempDir Path cutOff) throws IOException {
        Files.createDirectories(cutOff.resolve("postgresql"));
        Files.writeString(cutOff.resolve("postgresql/PG_VERSION"), "18\n");

        assertThatExceptionOfType(InstallationRefused.class)
                .isThrownBy(() -> EmbeddedDatabase.start(cutOff))
                .withMessageContaining("delete this folder and start again");
    }

    @Test
    void aKilledServerHasLostNothingThatWasCommitted(@TempDir Path folder) throws Exception {
        var first = EmbeddedDatabase.start(folder);
        var known = passwordsOf(folder);
        try (var connection = superuser(first.access().url(), known);
                var unfinished = superuser(first.access().url(), known)) {
            execute(connection, "create table kept (id int primary key)");
            unfinished.setAutoCommit(false);
            execute(unfinished, "insert into kept values (-1)");
            for (var row = 1; row <= 200; row++) {
                execute(connection, "insert into kept values (" + row + ")");
            }

            kill(folder.resolve("postgresql/postmaster.pid"));
        } catch (SQLException broken) {
            // Closing a connection to a dead server fails, and may.
        }
        first.close();

        var second = EmbeddedDatabase.start(folder);
        try (var connection = superuser(second.access().url(), known)) {
            assertThat(strings(connection, "select count(*) || ' ' || min(id) || ' ' || max(id) from kept"))
                    .containsExactly("200 1 200");
            assertThat(strings(connection, "select setting from pg_settings where name = 'fsync'"))
                    .containsExactly("on");
        } finally {
            second.close();
        }
    }

    private static Passwords passwordsOf(Path folder) throws IOException {
        return Passwords.of(folder.resolve("database-passwords.properties"), false);
    }

    private static Connection superuser(String url, Passwords passwords) throws SQLException {
        return DriverManager.getConnection(url, "postgres", passwords.superuser());
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static List<String> strings(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            var found = new ArrayList<String>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        }
    }

    /** As {@code kill -9} does; waits until its children have noticed, as a start by hand would. */
    private static void kill(Path pidFile) throws Exception {
        var postmaster = ProcessHandle.of(
                        Long.parseLong(Files.readAllLines(pidFile).getFirst().strip()))
                .orElseThrow();
        var gone = postmaster.descendants().map(ProcessHandle::onExit).toArray(CompletableFuture[]::new);

        assertThat(postmaster.destroyForcibly()).isTrue();

        postmaster.onExit().get(20, TimeUnit.SECONDS);
        CompletableFuture.allOf(gone).get(20, TimeUnit.SECONDS);
    }

    private static boolean isOpen(InetAddress address, int port) {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(address, port), 500);
            return true;
        } catch (IOException closed) {
            return false;
        }
    }
}
