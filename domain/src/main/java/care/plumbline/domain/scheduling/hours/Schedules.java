package care.plumbline.domain.scheduling.hours;

import care.plumbline.domain.people.DoctorId;
import care.plumbline.domain.scheduling.availability.Availability.Hours;
import care.plumbline.domain.scheduling.availability.Availability.TimeOff;
import care.plumbline.domain.scheduling.availability.BookingRules;
import care.plumbline.domain.shared.UuidV7;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Schedules as they are stored; changing one replaces everything from a day on. */
@Repository
class Schedules {

    private final JdbcClient jdbc;

    Schedules(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The acting doctor. */
    record Own(DoctorId doctor, ZoneId zone, List<String> languages) {}

    Own own(String locking) {
        return jdbc.sql("select id, time_zone, languages from care.doctor where id = care.my_doctor() " + locking)
                .query((row, number) -> new Own(
                        new DoctorId(row.getObject("id", UUID.class)),
                        ZoneId.of(row.getString("time_zone")),
                        List.of((String[]) row.getArray("languages").getArray())))
                .optional()
                .orElseThrow(ScheduleRefused.NoDoctor::new);
    }

    Schedule read(Own own, LocalDate from) {
        var version = new int[1];
        var rules = jdbc.sql("select * from care.booking_rules where doctor_id = :doctor")
                .param("doctor", own.doctor().value())
                .query((row, number) -> {
                    version[0] = row.getInt("version");
                    return rules(row);
                })
                .optional()
                .orElse(BookingRules.DEFAULT);
        return new Schedule(
                weekly(own.doctor()),
                dated(own.doctor(), from),
                off(own.doctor(), from),
                rules,
                own.languages(),
                version[0]);
    }

    /** The clinic's holidays from a day on. */
    Set<LocalDate> holidays(LocalDate from) {
        return new HashSet<>(jdbc.sql("select on_date from care.clinic_holiday where on_date >= :from")
                .param("from", from)
                .query(LocalDate.class)
                .list());
    }

    void replace(Own own, Schedule schedule, LocalDate from) {
        var doctor = own.doctor().value();
        jdbc.sql("delete from care.weekly_hours where doctor_id = :doctor")
                .param("doctor", doctor)
                .update();
        schedule.weekly().forEach((day, stretches) -> stretches.forEach(hours -> addWeekly(doctor, day, hours)));
        jdbc.sql("delete from care.dated_hours where doctor_id = :doctor and on_date >= :from")
                .param("doctor", doctor)
                .param("from", from)
                .update();
        schedule.dated().forEach((day, stretches) -> {
            if (stretches.isEmpty()) {
                addDated(doctor, day, null);
            }
            stretches.forEach(hours -> addDated(doctor, day, hours));
        });
        jdbc.sql("delete from care.time_off where doctor_id = :doctor and last_day >= :from")
                .param("doctor", doctor)
                .param("from", from)
                .update();
        schedule.off().forEach(days -> addTimeOff(own.doctor(), days));
        replaceRules(doctor, schedule);
        jdbc.sql("update care.doctor set languages = :languages where id = :doctor")
                .param("languages", schedule.languages().toArray(String[]::new))
                .param("doctor", doctor)
                .update();
    }

    void addTimeOff(DoctorId doctor, TimeOff days) {
        jdbc.sql("insert into care.time_off (id, doctor_id, first_day, last_day) values (:id, :doctor, :first, :last)")
                .param("id", UuidV7.next())
                .param("doctor", doctor.value())
                .param("first", days.first())
                .param("last", days.last())
                .update();
    }

    private Map<DayOfWeek, List<Hours>> weekly(DoctorId doctor) {
        var weekly = new HashMap<DayOfWeek, List<Hours>>();
        jdbc.sql(
                        "select weekday, from_time, to_time from care.weekly_hours where doctor_id = :doctor order by from_time")
                .param("doctor", doctor.value())
                .query((ResultSet row) -> {
                    weekly.computeIfAbsent(DayOfWeek.of(row.getInt("weekday")), day -> new ArrayList<>())
                            .add(hours(row));
                });
        return weekly;
    }

    private Map<LocalDate, List<Hours>> dated(DoctorId doctor, LocalDate from) {
        var dated = new HashMap<LocalDate, List<Hours>>();
        jdbc.sql("""
                select on_date, from_time, to_time from care.dated_hours
                where doctor_id = :doctor and on_date >= :from order by on_date, from_time
                """).param("doctor", doctor.value()).param("from", from).query((ResultSet row) -> {
            var day = dated.computeIfAbsent(row.getObject("on_date", LocalDate.class), date -> new ArrayList<>());
            if (row.getObject("from_time") != null) {
                day.add(hours(row));
            }
        });
        return dated;
    }

    private List<TimeOff> off(DoctorId doctor, LocalDate from) {
        return jdbc.sql("""
                select first_day, last_day from care.time_off
                where doctor_id = :doctor and last_day >= :from order by first_day
                """)
                .param("doctor", doctor.value())
                .param("from", from)
                .query((row, number) -> new TimeOff(
                        row.getObject("first_day", LocalDate.class), row.getObject("last_day", LocalDate.class)))
                .list();
    }

    private void addWeekly(UUID doctor, DayOfWeek day, Hours hours) {
        jdbc.sql("""
                insert into care.weekly_hours (id, doctor_id, weekday, from_time, to_time)
                values (:id, :doctor, :day, :from, :to)
                """)
                .param("id", UuidV7.next())
                .param("doctor", doctor)
                .param("day", day.getValue())
                .param("from", hours.from())
                .param("to", hours.to())
                .update();
    }

    private void addDated(UUID doctor, LocalDate day, @Nullable Hours hours) {
        jdbc.sql("""
                insert into care.dated_hours (id, doctor_id, on_date, from_time, to_time)
                values (:id, :doctor, :day, :from, :to)
                """)
                .param("id", UuidV7.next())
                .param("doctor", doctor)
                .param("day", day)
                .param("from", hours == null ? null : hours.from())
                .param("to", hours == null ? null : hours.to())
                .update();
    }

    private void replaceRules(UUID doctor, Schedule schedule) {
        var rules = schedule.rules();
        var every = rules.every();
        jdbc.sql("""
                insert into care.booking_rules (doctor_id, buffer_before_minutes, buffer_after_minutes, notice_minutes,
                                                horizon_days, daily_cap, start_every_minutes, version)
                values (:doctor, :before, :after, :notice, :horizon, :cap, :every, :version + 1)
                on conflict (doctor_id) do update set buffer_before_minutes = excluded.buffer_before_minutes,
                    buffer_after_minutes = excluded.buffer_after_minutes, notice_minutes = excluded.notice_minutes,
                    horizon_days = excluded.horizon_days, daily_cap = excluded.daily_cap,
                    start_every_minutes = excluded.start_every_minutes, version = excluded.version
                """)
                .param("doctor", doctor)
                .param("before", rules.before().toMinutes())
                .param("after", rules.after().toMinutes())
                .param("notice", rules.notice().toMinutes())
                .param("horizon", rules.horizon().toDays())
                .param("cap", rules.dailyCap())
                .param("every", every == null ? null : every.toMinutes())
                .param("version", schedule.version())
                .update();
    }

    private static BookingRules rules(ResultSet row) throws SQLException {
        var every = row.getObject("start_every_minutes", Integer.class);
        return new BookingRules(
                Duration.ofMinutes(row.getInt("buffer_before_minutes")),
                Duration.ofMinutes(row.getInt("buffer_after_minutes")),
                Duration.ofMinutes(row.getInt("notice_minutes")),
                Duration.ofDays(row.getInt("horizon_days")),
                row.getObject("daily_cap", Integer.class),
                every == null ? null : Duration.ofMinutes(every));
    }

    private static Hours hours(ResultSet row) throws SQLException {
        return new Hours(row.getObject("from_time", LocalTime.class), row.getObject("to_time", LocalTime.class));
    }
}
