package care.plumbline.triage.oversight;

import care.plumbline.triage.release.Release;
import care.plumbline.triage.release.Releases;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whether the stop rule is on: after a missed emergency that the rules caused, intakes use the last safe version and
 * every level is one higher, until the protocol is mended (protocol section 10). Joins the caller's transaction.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class StopRule {

    private final JdbcClient jdbc;
    private final Releases releases;

    StopRule(JdbcClient jdbc, Releases releases) {
        this.jdbc = jdbc;
        this.releases = releases;
    }

    /**
     * How it was switched last.
     *
     * @param frozenVersion the version intakes use; null while the rule is off
     */
    public record Switched(boolean on, @Nullable String frozenVersion, String reason, Instant at) {}

    /** Gives how it was switched last; empty when it never was. */
    public Optional<Switched> last() {
        return jdbc.sql("""
                select switched_on, frozen_version, reason, switched_at from triage.stop_rule order by id desc limit 1
                """)
                .query((row, number) -> new Switched(
                        row.getBoolean("switched_on"),
                        row.getString("frozen_version"),
                        row.getString("reason"),
                        row.getTimestamp("switched_at").toInstant()))
                .optional();
    }

    /** Whether every level is one higher now. */
    public boolean isOn() {
        return last().filter(Switched::on).isPresent();
    }

    /** Gives the release that new intakes are begun with. */
    public Release inUse() {
        var newest = releases.newest();
        return last().map(Switched::frozenVersion)
                .map(version -> releases.of(newest.protocol().id(), version))
                .orElse(newest);
    }
}
