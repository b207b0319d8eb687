package care.plumbline.domain.people;

import care.plumbline.domain.shared.Actor;
import care.plumbline.domain.shared.Query;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.transaction.annotation.Transactional;

/** The licences of all doctors, those that end first in front. */
@Query
@PreAuthorize("hasRole('ADMINISTRATOR')")
public class Licences {

    private final JdbcClient jdbc;
    private final Clock clock;

    Licences(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * A licence on record.
     *
     * @param daysLeft to its last day by the doctor's calendar; negative once it ended
     */
    public record Recorded(
            DoctorId doctor, String doctorName, String state, String number, LocalDate expiresOn, long daysLeft) {}

    /** Every licence of the active doctors. */
    @Transactional(readOnly = true)
    public List<Recorded> list(Actor actor) {
        return jdbc.sql("""
                select l.doctor_id, d.display_name, d.time_zone, l.state, l.number, l.expires_on
                from care.doctor_licence l join care.doctor d on d.id = l.doctor_id
                where d.active order by l.expires_on, d.display_name, l.state
                """)
                .query((row, number) -> {
                    var zone = ZoneId.of(row.getString("time_zone"));
                    var ends = row.getObject("expires_on", LocalDate.class);
                    return new Recorded(
                            new DoctorId(row.getObject("doctor_id", UUID.class)),
                            row.getString("display_name"),
                            row.getString("state"),
                            row.getString("number"),
                            ends,
                            ends.toEpochDay()
                                    - clock.instant().atZone(zone).toLocalDate().toEpochDay());
                })
                .list();
    }
}
