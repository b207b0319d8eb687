package care.plumbline.platform.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.plumbline.platform.Installation;
import care.plumbline.platform.InstallationRefused;
import care.plumbline.testing.PortalTest;
import java.nio.file.Path;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PortalTest
class FormerDemoTest {

    @Autowired
    private Flyway flyway;

    @Test
    void databaseOfADemoIsRecognised() {
        assertThat(PersistenceConfiguration.wasDemo(flyway)).isTrue();
    }

    @Test
    void productionRefusesIt() {
        var production = new Installation(
                "production",
                Path.of("unused"),
                "https://portal.example",
                "",
                "",
                new Installation.Database("jdbc:postgresql://127.0.0.1:1/unused", "", "", "", ""),
                new Installation.Smtp("", 587, "", "", true));

        assertThatThrownBy(() ->
                        new PersistenceConfiguration().migrating(production).migrate(flyway))
                .isInstanceOf(InstallationRefused.class)
                .hasMessageContaining("this database was a demo");
    }
}
