package care.plumbline.domain.scheduling.availability;

import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Open times over a connection of a test's own, without the walls around use cases. */
public final class OpenTimesOver {

    private OpenTimesOver() {}

    /** The query as the portal has it, on this client. */
    public static OpenTimes client(JdbcClient jdbc, Clock clock) {
        return new OpenTimes(new Rosters(jdbc), clock);
    }
}
