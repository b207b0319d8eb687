package care.plumbline.triage.oversight;

import care.plumbline.domain.shared.Actor;
import care.plumbline.domain.shared.Query;
import care.plumbline.domain.shared.Sealed;
import care.plumbline.domain.shared.Sealer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.transaction.annotation.Transactional;

/** The log of near misses and incidents, and how the stop rule was switched. */
@Query
@PreAuthorize("hasAnyRole('DOCTOR', 'ADMINISTRATOR')")
public class Incidents {

    /** The newest so many are shown. */
    private static final int SHOWN = 200;

    private final JdbcClient jdbc;
    private final Sealer sealer;
    private final StopRule stopRule;

    Incidents(JdbcClient jdbc, Sealer sealer, StopRule stopRule) {
        this.jdbc = jdbc;
        this.sealer = sealer;
        this.stopRule = stopRule;
    }

    /** One entry of the log. */
    public record Entry(
            IncidentKind kind,
            LocalDate happenedOn,
            String protocolVersion,
            @Nullable String rule,
            String description,
            Instant reportedAt) {}

    /** The newest entries first. */
    @Transactional(readOnly = true)
    public List<Entry> list(Actor actor) {
        return jdbc.sql("""
                select id, kind, happened_on, protocol_version, rule_id, description, reported_at
                from triage.incident order by id desc limit :most
                """)
                .param("most", SHOWN)
                .query((row, number) -> {
                    var id = Objects.requireNonNull(row.getObject("id", UUID.class));
                    return new Entry(
                            IncidentKind.valueOf(row.getString("kind")),
                            row.getObject("happened_on", LocalDate.class),
                            row.getString("protocol_version"),
                            row.getString("rule_id"),
                            sealer.open(new Sealed(row.getBytes("description")), ReportIncident.place(id)),
                            row.getTimestamp("reported_at").toInstant());
                })
                .list();
    }

    /** How the stop rule was switched last; empty when it never was. */
    @Transactional(readOnly = true)
    public Optional<StopRule.Switched> stopRule(Actor actor) {
        return stopRule.last();
    }
}
