package care.plumbline.platform.scheduler;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;

/** A client of the job table that joins the caller's transaction and knows no task, so that tasks may depend on it. */
@Configuration(proxyBeanMethods = false)
class SchedulerConfiguration {

    private static final String TABLE = "jobs.scheduled_tasks";

    /** Jobs are due by the portal's clock, like everything else. */
    @Bean
    com.github.kagkarlsson.scheduler.Clock schedulerClock(Clock clock) {
        return clock::instant;
    }

    @Bean
    @Primary
    SchedulerClient schedulerClient(DataSource dataSource) {
        return SchedulerClient.Builder.create(new TransactionAwareDataSourceProxy(dataSource))
                .tableName(TABLE)
                .build();
    }
}
