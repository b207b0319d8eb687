package care.plumbline;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.ColorScheme;
import com.vaadin.flow.server.AppShellSettings;
import com.vaadin.flow.theme.aura.Aura;
import java.time.Clock;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Fallback;

/** The portal: starts everything, and is the shell of every Vaadin page. */
@SpringBootApplication
@ConfigurationPropertiesScan
@StyleSheet(Aura.STYLESHEET)
@StyleSheet("tokens.css")
@StyleSheet("styles.css")
@ColorScheme(ColorScheme.Value.SYSTEM)
public class PlumblineApplication implements AppShellConfigurator {

    /** Starts the portal. */
    public static void main(String[] arguments) {
        SpringApplication.run(PlumblineApplication.class, arguments);
    }

    @Override
    public void configurePage(AppShellSettings settings) {
        settings.addFavIcon("icon", "/favicon.svg", "any");
    }

    /** The one clock of the portal; a demo has one that can be moved on. */
    @Bean
    @Fallback
    Clock clock() {
        return Clock.systemUTC();
    }
}
