package care.plumbline.testing;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.testhelper.ManualScheduler;
import com.github.kagkarlsson.scheduler.testhelper.SettableClock;
import com.github.kagkarlsson.scheduler.testhelper.TestHelper;
import java.util.List;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/** Runs the portal's staged jobs when a test says so, in the test's thread. */
public final class Jobs {

    /** A job nobody runs stays due for ever. */
    private static final int MOST_ROUNDS = 1_000;

    private final ManualScheduler scheduler;
    private final SettableClock settable = new SettableClock();
    private final TestClock clock;

    Jobs(DataSource dataSource, List<Task<?>> tasks, TestClock clock) {
        this.clock = clock;
        List<Task<?>> staged =
                tasks.stream().filter(task -> task instanceof OneTimeTask<?>).collect(Collectors.toList());
        scheduler = TestHelper.createManualScheduler(dataSource, staged)
                .clock(settable)
                .tableName("jobs.scheduled_tasks")
                .build();
    }

    /** Runs every job that is due by the tests' clock, and those they stage for now. */
    public void runDue() {
        settable.set(clock.instant());
        for (var round = 0; isAnythingDue(); round++) {
            if (round == MOST_ROUNDS) {
                throw new IllegalStateException("jobs stay due: " + scheduler.getScheduledExecutions());
            }
            scheduler.runAnyDueExecutions();
        }
    }

    private boolean isAnythingDue() {
        return scheduler.getScheduledExecutions().stream()
                .anyMatch(job -> !job.getExecutionTime().isAfter(clock.instant()));
    }
}
