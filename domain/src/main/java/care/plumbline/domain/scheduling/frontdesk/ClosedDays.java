package care.plumbline.domain.scheduling.frontdesk;

import care.plumbline.domain.people.DoctorId;
import care.plumbline.domain.shared.Actor;
import care.plumbline.domain.shared.Query;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.transaction.annotation.Transactional;

/** The closed days ahead: the clinic's holidays and the doctors' time off. */
@Query
@PreAuthorize("hasRole('CARE_COORDINATOR')")
public class ClosedDays {

    private final JdbcClient jdbc;
    private final Clock clock;

    ClosedDays(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * A stretch of closed days, both included.
     *
     * @param doctor whose; null for the clinic's
     * @param name of the doctor or the holiday
     */
    public record Closed(@Nullable DoctorId doctor, String name, LocalDate first, LocalDate last) {}

    /** What is closed from today on, in order. */
    @Transactional(readOnly = true)
    public List<Closed> ahead(Actor actor) {
        return jdbc.sql("""
                select null::uuid as doctor_id, name, on_date as first_day, on_date as last_day
                from care.clinic_holiday where on_date >= :today
                union all
                select o.doctor_id, d.display_name, o.first_day, o.last_day
                from care.time_off o join care.doctor d on d.id = o.doctor_id where o.last_day >= :today
                order by first_day, name
                """)
                // Yesterday's by Greenwich may be today's in the west.
                .param(
                        "today",
                        clock.instant().atZone(ZoneOffset.UTC).toLocalDate().minusDays(1))
                .query((row, number) -> {
                    var doctor = row.getObject("doctor_id", UUID.class);
                    return new Closed(
                            doctor == null ? null : new DoctorId(doctor),
                            row.getString("name"),
                            row.getObject("first_day", LocalDate.class),
                            row.getObject("last_day", LocalDate.class));
                })
                .list();
    }
}
