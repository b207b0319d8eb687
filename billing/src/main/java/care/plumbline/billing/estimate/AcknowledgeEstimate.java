package care.plumbline.billing.estimate;

import care.plumbline.domain.people.CareRelationship;
import care.plumbline.domain.shared.Actor;
import care.plumbline.domain.shared.UseCase;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.transaction.annotation.Transactional;

/** A patient says to have read an estimate; it binds them to nothing. */
@UseCase
@PreAuthorize("hasRole('PATIENT')")
public class AcknowledgeEstimate {

    private final JdbcClient jdbc;
    private final Estimates estimates;
    private final CareRelationship relationships;
    private final Clock clock;

    AcknowledgeEstimate(JdbcClient jdbc, Estimates estimates, CareRelationship relationships, Clock clock) {
        this.jdbc = jdbc;
        this.estimates = estimates;
        this.relationships = relationships;
        this.clock = clock;
    }

    /**
     * Records it, and says when; only the first time counts.
     *
     * @throws EstimateRefused.NotThere when there is no such estimate of this patient
     */
    @Transactional
    public Instant acknowledge(Actor actor, EstimateId id) {
        estimates
                .patientOf(id)
                .filter(patient -> relationships.owns(actor, patient))
                .orElseThrow(EstimateRefused.NotThere::new);
        return jdbc.sql("""
                update billing.good_faith_estimate set acknowledged_at = coalesce(acknowledged_at, :now) where id = :id
                returning acknowledged_at
                """)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("id", id.value())
                .query((row, number) -> row.getTimestamp("acknowledged_at").toInstant())
                .single();
    }
}
