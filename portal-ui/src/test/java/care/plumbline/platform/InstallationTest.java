package care.plumbline.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.io.ClassPathResource;

class InstallationTest {

    private static final String DATABASE = "jdbc:postgresql://db.example/plumbline";

    @Test
    void withoutAWordItIsADemoWithItsOwnDatabase() {
        var installation = installed(Map.of());

        assertThat(installation.resolvedMode()).isEqualTo(Mode.DEMO);
        assertThat(installation.isDemo()).isTrue();
        assertThat(installation.embedded()).isTrue();
        assertThat(installation.data()).isEqualTo(Path.of(".plumbline"));
        assertThat(installation.keyset()).isNull();
    }

    @ParameterizedTest
    @CsvSource({"demo, DEMO", "production, PRODUCTION", "' production ', PRODUCTION", "'', DEMO", "'  ', DEMO"})
    void theModeIsWhatIsSaid(String said, Mode mode) {
        assertThat(installed(Map.of("mode", said)).resolvedMode()).isEqualTo(mode);
    }

    @ParameterizedTest
    @ValueSource(strings = {"prod", "Production", "PRODUCTION", "test", "demo,production"})
    void anUnknownModeIsRefusedByName(String said) {
        assertThatExceptionOfType(InstallationRefused.class)
                .isThrownBy(() -> installed(Map.of("mode", said)).resolvedMode())
                .withMessageContaining("PLUMBLINE_MODE")
                .withMessageContaining(said);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " "})
    void whoNamesADatabaseNamesTheModeToo(String said) {
        assertThatExceptionOfType(InstallationRefused.class)
                .isThrownBy(() -> installed(Map.of("mode", said, "database.url", DATABASE))
                        .resolvedMode())
                .withMessageContaining("PLUMBLINE_DB_URL")
                .withMessageContaining("PLUMBLINE_MODE");
    }

    @Test
    void aDemoOnARealDatabaseIsAllowed() {
        var installation = installed(Map.of("mode", "demo", "database.url", DATABASE));

        assertThat(installation.isDemo()).isTrue();
        assertThat(installation.embedded()).isFalse();
    }

    @Test
    void theRolesHaveTheNamesOfTheRolesScriptAndNoPasswords() {
        var database = installed(Map.of()).database();

        assertThat(database.user()).isEqualTo("plumbline_app");
        assertThat(database.ownerUser()).isEqualTo("plumbline_owner");
        assertThat(database.password()).isEmpty();
        assertThat(database.ownerPassword()).isEmpty();
    }

    @Test
    void theKeysetIsAFileWhenOneIsNamed() {
        assertThat(installed(Map.of("keyset-file", "/etc/plumbline/keyset.json"))
                        .keyset())
                .isEqualTo(Path.of("/etc/plumbline/keyset.json"));
    }

    @Test
    void mailGoesOutEncryptedUnlessSomebodySaysOtherwise() {
        assertThat(installed(Map.of()).smtp().startTls()).isTrue();
        assertThat(installed(Map.of("smtp.start-tls", "false")).smtp().startTls())
                .isFalse();
    }

    @Test
    void thePortalListensOnThisMachineOnlyUnlessSomebodySaysOtherwise() throws IOException {
        var settings = new YamlPropertySourceLoader()
                .load("application", new ClassPathResource("application.yaml"))
                .getFirst();

        assertThat(settings.getProperty("server.address")).hasToString("${PLUMBLINE_LISTEN:127.0.0.1}");
        assertThat(settings.getProperty("management.server.address")).isNull();
    }

    @Test
    void theSettingsHoldNoPassword() throws IOException {
        var settings = (EnumerablePropertySource<?>) new YamlPropertySourceLoader()
                .load("application", new ClassPathResource("application.yaml"))
                .getFirst();

        assertThat(settings.getPropertyNames())
                .filteredOn(name -> name.contains("password"))
                .hasSize(3)
                .allMatch(name -> String.valueOf(settings.getProperty(name)).matches("\\$\\{[A-Z_]+:}"));
    }

    private static Installation installed(Map<String, String> settings) {
        var source = new MapConfigurationPropertySource();
        settings.forEach((name, value) -> source.put("plumbline." + name, value));
        return new Binder(source).bindOrCreate("plumbline", Installation.class);
    }
}
