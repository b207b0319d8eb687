package care.plumbline.domain.scheduling;

import care.plumbline.domain.people.PatientId;
import care.plumbline.domain.shared.Actor;
import care.plumbline.domain.shared.Query;
import care.plumbline.domain.shared.TimeSlot;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.transaction.annotation.Transactional;

/** For whom a time is held, for the job that tells them. */
@Query
@PreAuthorize("hasRole('SYSTEM')")
public class HeldNotice {

    private final JdbcClient jdbc;
    private final Clock clock;

    HeldNotice(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * A held time.
     *
     * @param zone the time was chosen in
     */
    public record Held(PatientId patient, String doctorName, TimeSlot slot, ZoneId zone, Instant expiresAt) {}

    /** A patient's hold while the time is kept; one that lapsed, was booked or let go is not there. */
    @Transactional(readOnly = true)
    public Optional<Held> live(Actor actor, HoldId hold) {
        return jdbc.sql("""
                select h.patient_id, d.display_name, h.starts_at, h.ends_at, h.time_zone, c.expires_at
                from care.hold h join care.claim c on c.id = h.id and c.kind = 'HOLD' join care.doctor d on d.id = h.doctor_id
                where h.id = :id and h.ended_at is null and h.patient_id is not null and c.expires_at > :now
                """)
                .param("id", hold.value())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query((row, number) -> new Held(
                        new PatientId(row.getObject("patient_id", UUID.class)),
                        row.getString("display_name"),
                        new TimeSlot(
                                row.getTimestamp("starts_at").toInstant(),
                                row.getTimestamp("ends_at").toInstant()),
                        ZoneId.of(row.getString("time_zone")),
                        row.getTimestamp("expires_at").toInstant()))
                .optional();
    }
}
