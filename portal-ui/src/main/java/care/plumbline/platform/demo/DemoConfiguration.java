package care.plumbline.platform.demo;

import care.plumbline.billing.coverage.EligibilityClient;
import care.plumbline.billing.coverage.simulator.SimulatedPayers;
import care.plumbline.billing.coverage.x12.EligibilityInquiry;
import care.plumbline.billing.payment.PaymentGateway;
import care.plumbline.billing.payment.sandbox.SandboxBank;
import care.plumbline.billing.payment.sandbox.SandboxGateway;
import care.plumbline.platform.OnDemo;
import care.plumbline.platform.webhook.GatewayEvents;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The demo's bank: its gateway, the events it sends, and the secret they are signed with, new at every start; and its payers. */
@Configuration(proxyBeanMethods = false)
@OnDemo
class DemoConfiguration {

    private static final Duration DELIVERY = Duration.ofSeconds(2);

    @Bean
    PaymentGateway sandboxGateway(JdbcClient jdbc, Clock clock) {
        return new SandboxGateway(jdbc, clock);
    }

    @Bean
    SandboxBank sandboxBank(JdbcClient jdbc, Clock clock) {
        return new SandboxBank(jdbc, clock);
    }

    @Bean
    EligibilityClient simulatedPayers(DemoPayers payers) {
        return new SimulatedPayers(payers::switches);
    }

    @Bean
    EligibilityInquiry.Route simulatedRoute() {
        return new EligibilityInquiry.Route("PLUMBLINE", "PAYERCLR", false);
    }

    @Bean
    DemoMailbox demoMailbox(JdbcClient jdbc) {
        return new DemoMailbox(jdbc);
    }

    @Bean
    GatewayEvents sandboxEvents(Clock clock) {
        var secret = new byte[32];
        new SecureRandom().nextBytes(secret);
        return new GatewayEvents(secret, clock);
    }

    @Bean
    Task<Void> deliverSandboxEvents(SandboxCourier courier) {
        return Tasks.recurring("demo-event-deliver", FixedDelay.of(DELIVERY))
                .execute((instance, context) -> courier.deliver());
    }
}
