package care.plumbline.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import care.plumbline.PlumblineApplication;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;

/** Starts the whole portal as an operator would; the database that is named does not exist and is never asked. */
class ProductionGuardTest {

    private static final String DATABASE = "PLUMBLINE_DB_URL names no database";
    private static final String KEYSET = "PLUMBLINE_KEYSET_FILE names no keyset";
    private static final String MAIL = "PLUMBLINE_SMTP_HOST names no mail server";
    private static final String ADDRESS = "PLUMBLINE_ADDRESS is not an https address";
    private static final String GATEWAY = "there is no payment gateway but the sandbox";
    private static final String PROTOCOL = "is a draft: a clinician must sign it first";

    @TempDir
    private Path data;

    @Test
    void namesEverythingThatIsMissingAtOnce() {
        assertThat(refusalOf()).contains(DATABASE, KEYSET, MAIL, ADDRESS, GATEWAY, PROTOCOL);
    }

    @Test
    void refusesTheSandboxAndTheDraftProtocolHoweverWellItIsConfigured() {
        var refusal = refusalOf(
                "plumbline.database.url=jdbc:postgresql://127.0.0.1:1/nowhere",
                "plumbline.keyset-file=/etc/plumbline/keyset.json",
                "plumbline.smtp.host=mail.example",
                "plumbline.address=https://portal.example");

        assertThat(refusal).contains(GATEWAY, PROTOCOL).doesNotContain(DATABASE, KEYSET, MAIL, ADDRESS);
    }

    @Test
    void anAddressWithoutEncryptionIsNoAddress() {
        assertThat(refusalOf("plumbline.address=http://portal.example")).contains(ADDRESS);
        assertThat(refusalOf("plumbline.address=https://portal.example")).doesNotContain(ADDRESS);
    }

    @Test
    void textsThatAreFreeForNoCommerceOnlyAreNotUsedForRealCare() {
        assertThat(refusalOf("plumbline.start-back.mode=non-commercial")).contains("PLUMBLINE_START_BACK");
        assertThat(refusalOf("plumbline.start-back.mode=licensed")).doesNotContain("PLUMBLINE_START_BACK");
    }

    @Test
    void stopsBeforeAnythingIsWritten() {
        refusalOf("plumbline.database.url=jdbc:postgresql://127.0.0.1:1/nowhere");

        assertThat(data).isEmptyDirectory();
    }

    @Test
    void hasNoSwitchThatTurnsItOff() {
        assertThat(refusalOf("plumbline.demo=true", "spring.profiles.active=demo", "plumbline.force=true"))
                .contains(DATABASE, KEYSET, MAIL, ADDRESS, GATEWAY, PROTOCOL);
    }

    @Test
    void aModeWithSpacesAroundIsStillProduction() {
        assertThat(refusalOf("plumbline.mode= production ")).contains(PROTOCOL);
    }

    @Test
    void aMisspeltModeStartsNeitherAsProductionNorAsADemo() {
        assertThat(refusalOf("plumbline.mode=Production")).contains("PLUMBLINE_MODE is demo or production");
        assertThat(data).isEmptyDirectory();
    }

    @Test
    void theOperatorReadsTheWordsAndNoStackTrace() {
        var analysis = new InstallationFailureAnalyzer()
                .analyze(new IllegalStateException("outer", new InstallationRefused("say PLUMBLINE_MODE")));

        assertThat(analysis.getDescription()).isEqualTo("say PLUMBLINE_MODE");
        assertThat(analysis.getAction()).contains("README.md");
    }

    private String refusalOf(String... settings) {
        var properties = new HashMap<String, Object>(Map.of(
                "plumbline.mode", "production",
                "plumbline.data", data.toString(),
                "logging.level.root", "off",
                "spring.main.log-startup-info", "false"));
        Arrays.stream(settings)
                .map(setting -> setting.split("=", 2))
                .forEach(sides -> properties.put(sides[0], sides[1]));
        var arguments = properties.entrySet().stream()
                .map(property -> "--" + property.getKey() + "=" + property.getValue())
                .toArray(String[]::new);

        var failure = catchThrowable(() -> new SpringApplicationBuilder(PlumblineApplication.class)
                .web(WebApplicationType.NONE)
                .registerShutdownHook(false)
                .run(arguments)
                .close());

        assertThat(failure).as("the portal must not start").isNotNull();
        return assertThat(Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                        .filter(InstallationRefused.class::isInstance)
                        .findFirst())
                .as("started with %s, it stopped with %s", Arrays.toString(settings), failure)
                .get(InstanceOfAssertFactories.throwable(InstallationRefused.class))
                .actual()
                .getMessage();
    }
}
