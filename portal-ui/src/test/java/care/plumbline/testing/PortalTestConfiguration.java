package care.plumbline.testing;

import care.plumbline.billing.coverage.EligibilityClient;
import care.plumbline.billing.payment.PaymentGateway;
import com.github.kagkarlsson.scheduler.task.Task;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;

/** What the tests put in place of the world: the clock, the line to the gateway, and people to act. */
@TestConfiguration(proxyBeanMethods = false)
@Import({Persons.class, Interviews.class, Bookings.class, Charting.class, PriceDesk.class, GoodFaith.class})
class PortalTestConfiguration {

    @Bean
    @Primary
    TestClock testClock() {
        return new TestClock();
    }

    @Bean
    Tables tables() {
        return new Tables();
    }

    @Bean
    @Primary
    UnreliableGateway unreliableGateway(@Qualifier("sandboxGateway") PaymentGateway sandboxGateway) {
        return new UnreliableGateway(sandboxGateway);
    }

    @Bean
    @Primary
    UnreliablePayers unreliablePayers(@Qualifier("simulatedPayers") EligibilityClient simulatedPayers) {
        return new UnreliablePayers(simulatedPayers);
    }

    @Bean
    Jobs jobs(DataSource dataSource, List<Task<?>> tasks, TestClock clock) {
        return new Jobs(dataSource, tasks, clock);
    }
}
