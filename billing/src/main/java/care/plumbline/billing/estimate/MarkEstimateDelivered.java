package care.plumbline.billing.estimate;

import care.plumbline.domain.people.CareRelationship;
import care.plumbline.domain.shared.Actor;
import care.plumbline.domain.shared.Role;
import care.plumbline.domain.shared.UseCase;
import java.time.Clock;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.transaction.annotation.Transactional;

/** Records how and when an estimate first reached its patient. */
@UseCase
@PreAuthorize("hasAnyRole('PATIENT', 'BILLING_STAFF', 'SYSTEM')")
public class MarkEstimateDelivered {

    private final JdbcClient jdbc;
    private final Estimates estimates;
    private final CareRelationship relationships;
    private final Clock clock;

    MarkEstimateDelivered(JdbcClient jdbc, Estimates estimates, CareRelationship relationships, Clock clock) {
        this.jdbc = jdbc;
        this.estimates = estimates;
        this.relationships = relationships;
        this.clock = clock;
    }

    /**
     * Marks it; only the first time counts.
     *
     * @throws EstimateRefused.NotThere when there is no such estimate the actor may see
     */
    @Transactional
    public void mark(Actor actor, EstimateId id, DeliveryChannel channel) {
        estimates
                .patientOf(id)
                .filter(patient -> actor.is(Role.BILLING_STAFF) || relationships.owns(actor, patient))
                .orElseThrow(EstimateRefused.NotThere::new);
        jdbc.sql("""
                update billing.good_faith_estimate set delivered_at = :now, channel = :channel
                where id = :id and delivered_at is null
                """)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("channel", channel.name())
                .param("id", id.value())
                .update();
    }
}
