package care.plumbline.domain.scheduling.feed;

import care.plumbline.domain.shared.Actor;
import care.plumbline.domain.shared.Query;
import care.plumbline.domain.shared.TimeSlot;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.transaction.annotation.Transactional;

/** The visits behind a private address; whoever has the address is let in by its secret, and nobody is signed in. */
@Query
@PreAuthorize("hasRole('SYSTEM')")
public class FeedVisits {

    private static final Duration BACK = Duration.ofDays(30);

    private final JdbcClient jdbc;
    private final Clock clock;

    FeedVisits(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * What a calendar shows.
     *
     * @param ofDoctor whether a doctor reads it; then nothing in it says who the patients are
     * @param language its owner reads
     */
    public record Feed(boolean ofDoctor, String language, List<Entry> entries) {}

    /**
     * A visit that was not called off.
     *
     * @param zone the patient's for a patient, the doctor's own for a doctor
     * @param doctorName null for a doctor
     */
    public record Entry(
            UUID calendarUid,
            TimeSlot slot,
            ZoneId zone,
            int sequence,
            @Nullable String doctorName) {}

    private record Owner(UUID account, String role, String language) {}

    /** The visits of the last 30 days and those ahead; empty when the secret is unknown or was revoked. */
    @Transactional(readOnly = true)
    public Optional<Feed> of(Actor actor, byte[] secretHash) {
        return jdbc.sql("""
                select a.id as account, a.role, a.language
                from care.calendar_feed f join care.account a on a.id = f.account_id
                where f.secret_hash = :hash and f.revoked_at is null and a.disabled_at is null
                """)
                .param("hash", secretHash)
                .query(Owner.class)
                .optional()
                .map(owner -> owner.role().equals("DOCTOR")
                        ? new Feed(true, owner.language(), entries("""
                                select v.calendar_uid, v.starts_at, v.ends_at, d.time_zone, v.sequence, null as doctor_name
                                from care.visit v join care.doctor d on d.id = v.doctor_id
                                where d.account_id = :account
                                """, owner))
                        : new Feed(false, owner.language(), entries("""
                                select v.calendar_uid, v.starts_at, v.ends_at, v.time_zone, v.sequence, d.display_name as doctor_name
                                from care.visit v join care.doctor d on d.id = v.doctor_id
                                join care.patient p on p.id = v.patient_id
                                where p.account_id = :account
                                """, owner)));
    }

    private List<Entry> entries(String whose, Owner owner) {
        return jdbc.sql(whose + "and v.status <> 'CANCELLED' and v.starts_at > :since order by v.starts_at")
                .param("account", owner.account())
                .param("since", clock.instant().minus(BACK).atOffset(ZoneOffset.UTC))
                .query((row, number) -> entry(row))
                .list();
    }

    private static Entry entry(ResultSet row) throws SQLException {
        return new Entry(
                row.getObject("calendar_uid", UUID.class),
                new TimeSlot(
                        row.getTimestamp("starts_at").toInstant(),
                        row.getTimestamp("ends_at").toInstant()),
                ZoneId.of(row.getString("time_zone")),
                row.getInt("sequence"),
                row.getString("doctor_name"));
    }
}
