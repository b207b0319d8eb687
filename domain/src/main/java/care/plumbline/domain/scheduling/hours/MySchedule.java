package care.plumbline.domain.scheduling.hours;

import care.plumbline.domain.people.DoctorId;
import care.plumbline.domain.scheduling.availability.OpenTime;
import care.plumbline.domain.scheduling.availability.OpenTimes;
import care.plumbline.domain.scheduling.availability.VisitType;
import care.plumbline.domain.shared.Actor;
import care.plumbline.domain.shared.Query;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.transaction.annotation.Transactional;

/** The acting doctor's schedule, and what patients would see of a changed one. */
@Query
@PreAuthorize("hasRole('DOCTOR')")
public class MySchedule {

    private final Schedules schedules;
    private final OpenTimes openTimes;
    private final JdbcClient jdbc;
    private final Clock clock;

    MySchedule(Schedules schedules, OpenTimes openTimes, JdbcClient jdbc, Clock clock) {
        this.schedules = schedules;
        this.openTimes = openTimes;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A licence, as the clinic has verified it. */
    public record Licence(String state, String number, LocalDate expiresOn) {}

    /**
     * The schedule with what the doctor does not set.
     *
     * @param today in the doctor's zone
     * @param holidays days the clinic is closed
     */
    public record Shown(
            DoctorId doctor,
            ZoneId zone,
            LocalDate today,
            Schedule schedule,
            List<Licence> licences,
            List<LocalDate> holidays) {}

    /** The schedule from today on. */
    @Transactional(readOnly = true)
    public Shown show(Actor actor) {
        var own = schedules.own("");
        var today = clock.instant().atZone(own.zone()).toLocalDate();
        var licences = jdbc.sql("""
                select state, number, expires_on from care.doctor_licence where doctor_id = :doctor order by state
                """)
                .param("doctor", own.doctor().value())
                .query((row, number) -> new Licence(
                        row.getString("state"), row.getString("number"), row.getObject("expires_on", LocalDate.class)))
                .list();
        var holidays = schedules.holidays(today).stream().sorted().toList();
        return new Shown(own.doctor(), own.zone(), today, schedules.read(own, today), licences, holidays);
    }

    /**
     * The times patients would be offered of this type if the draft were the schedule.
     *
     * @throws ScheduleRefused when the draft contradicts itself
     */
    @Transactional(readOnly = true)
    public List<OpenTime> preview(Actor actor, Schedule draft, VisitType type) {
        ScheduleCheck.require(draft);
        var own = schedules.own("");
        var today = clock.instant().atZone(own.zone()).toLocalDate();
        var calendar = draft.in(own.zone(), schedules.holidays(today));
        return openTimes.under(actor, own.doctor(), calendar, draft.rules(), type);
    }
}
