package care.plumbline.soak;

import care.plumbline.billing.coverage.EligibilityClient;
import care.plumbline.billing.coverage.PayerUnavailableException;
import care.plumbline.billing.coverage.x12.EligibilityInquiry;
import care.plumbline.billing.payment.PaymentGateway;
import care.plumbline.billing.payment.sandbox.SandboxBank;
import care.plumbline.billing.payment.sandbox.SandboxGateway;
import care.plumbline.domain.account.PasswordHasher;
import care.plumbline.platform.Installation;
import care.plumbline.platform.security.SystemThread;
import care.plumbline.triage.release.OperatorTexts;
import java.time.Clock;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionManagerCustomizationAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextHolderStrategy;

/**
 * The portal without pages, mails and jobs: use cases with their walls, on a database that is named. It bears no
 * annotation that the portal's own scan would find.
 */
@EnableMethodSecurity
@EnableConfigurationProperties(Installation.class)
@ImportAutoConfiguration({
    TransactionManagerCustomizationAutoConfiguration.class,
    DataSourceTransactionManagerAutoConfiguration.class,
    TransactionAutoConfiguration.class,
    JdbcTemplateAutoConfiguration.class,
    JdbcClientAutoConfiguration.class,
    FlywayAutoConfiguration.class
})
@ComponentScan(
        basePackages = {
            "care.plumbline.domain",
            "care.plumbline.triage",
            "care.plumbline.billing",
            "care.plumbline.platform.persistence",
            "care.plumbline.platform.embedded",
            "care.plumbline.platform.scheduler",
            "care.plumbline.platform.demo"
        },
        excludeFilters =
                @ComponentScan.Filter(
                        type = FilterType.REGEX,
                        pattern = ".*\\.demo\\.(.*Pages|Sandbox.*|Mailbox.*|DemoConfiguration)"))
@Import(SystemThread.class)
public class SlimPortal {

    /**
     * Starts it.
     *
     * @param given beans made already, the clock among them
     * @param furtherSources put other beans in place of some, or add some
     */
    public static ConfigurableApplicationContext start(
            String url, boolean migrate, Map<String, Object> given, Class<?>... furtherSources) {
        Map<String, Object> properties = new HashMap<>(SoakDatabase.properties(url));
        properties.put("plumbline.data", System.getProperty("java.io.tmpdir") + "/plumbline-soak-" + url.hashCode());
        properties.put("spring.flyway.enabled", migrate);
        properties.put("logging.level.care.plumbline", "warn");
        // It warns of every job that nobody is there to run.
        properties.put("logging.level.com.github.kagkarlsson", "error");
        var sources = Stream.concat(Stream.of(SlimPortal.class), Arrays.stream(furtherSources))
                .toArray(Class<?>[]::new);
        return new SpringApplicationBuilder(sources)
                .web(WebApplicationType.NONE)
                .logStartupInfo(false)
                .initializers(context -> given.forEach(context.getBeanFactory()::registerSingleton))
                .run(properties.entrySet().stream()
                        .map(property -> "--" + property.getKey() + "=" + property.getValue())
                        .toArray(String[]::new));
    }

    @Bean
    SecurityContextHolderStrategy securityContexts() {
        return SecurityContextHolder.getContextHolderStrategy();
    }

    @Bean
    PasswordHasher nobodySignsIn() {
        return password -> "none";
    }

    @Bean
    static OperatorTexts operatorTexts() {
        return OperatorTexts.NONE;
    }

    @Bean
    PaymentGateway sandboxGateway(JdbcClient jdbc, Clock clock) {
        return new SandboxGateway(jdbc, clock);
    }

    @Bean
    EligibilityClient nobodyAnswers() {
        return inquiry -> {
            throw new PayerUnavailableException("nobody pays here");
        };
    }

    @Bean
    EligibilityInquiry.Route nowhere() {
        return new EligibilityInquiry.Route("PLUMBLINE", "NOBODY", false);
    }

    @Bean
    SandboxBank sandboxBank(JdbcClient jdbc, Clock clock) {
        return new SandboxBank(jdbc, clock);
    }
}
