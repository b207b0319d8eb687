package care.plumbline.domain.scheduling.frontdesk;

import care.plumbline.domain.audit.Action;
import care.plumbline.domain.audit.Audit;
import care.plumbline.domain.people.DoctorId;
import care.plumbline.domain.shared.Actor;
import care.plumbline.domain.shared.UseCase;
import care.plumbline.domain.shared.UuidV7;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.transaction.annotation.Transactional;

/** Closes a doctor's day, or the whole clinic's; booked visits of it are then on the list of those to be moved. */
@UseCase
@PreAuthorize("hasRole('CARE_COORDINATOR')")
public class CloseDay {

    private final JdbcClient jdbc;
    private final Audit audit;
    private final Clock clock;

    CloseDay(JdbcClient jdbc, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Closes a day; closing it again changes nothing.
     *
     * @param doctor whose day by the doctor's own calendar; null for the clinic
     * @param name of the clinic's holiday; empty for a doctor's day
     * @throws FrontDeskRefused when the day is past, or a holiday has no name
     */
    @Transactional
    public void close(Actor actor, @Nullable DoctorId doctor, LocalDate day, String name) {
        var today = clock.instant().atZone(zoneOf(doctor)).toLocalDate();
        if (day.isBefore(today)) {
            throw new FrontDeskRefused.DayIsPast();
        }
        if (doctor == null && name.isBlank()) {
            throw new FrontDeskRefused.NameMissing();
        }
        var id = UuidV7.next();
        if (doctor == null) {
            jdbc.sql("insert into care.clinic_holiday (on_date, name) values (:day, :name) on conflict do nothing")
                    .param("day", day)
                    .param("name", name.strip())
                    .update();
        } else {
            jdbc.sql("""
                    insert into care.time_off (id, doctor_id, first_day, last_day)
                    select :id, :doctor, :day, :day
                    where not exists (select 1 from care.time_off
                                      where doctor_id = :doctor and :day between first_day and last_day)
                    """)
                    .param("id", id)
                    .param("doctor", doctor.value())
                    .param("day", day)
                    .update();
        }
        audit.record(
                actor, Action.CLOSED, null, doctor == null ? "clinic" : "doctor", doctor == null ? id : doctor.value());
    }

    private ZoneId zoneOf(@Nullable DoctorId doctor) {
        return doctor == null
                ? ZoneId.of(jdbc.sql("select time_zone from care.organisation")
                        .query(String.class)
                        .single())
                : ZoneId.of(jdbc.sql("select time_zone from care.doctor where id = :id")
                        .param("id", doctor.value())
                        .query(String.class)
                        .single());
    }
}
