package care.plumbline.domain.scheduling;

import care.plumbline.domain.people.DoctorId;
import care.plumbline.domain.shared.TimeSlot;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who works when and what of it is taken. */
@Repository
class Rosters {

    private final JdbcClient jdbc;

    Rosters(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One doctor's hours, taken times and the last day of the licence that was asked for. */
    record Roster(
            DoctorId doctor, String name, Availability availability, List<TimeSlot> taken, LocalDate licensedUntil) {

        boolean licensedOn(Instant start) {
            return !start.atZone(availability.zone()).toLocalDate().isAfter(licensedUntil);
        }
    }

    private record Row(UUID id, String name, ZoneId zone, LocalDate licensedUntil) {}

    Duration length(VisitType type) {
        return Duration.ofMinutes(jdbc.sql("select minutes from care.visit_type where code = :code")
                .param("code", type.name())
                .query(Integer.class)
                .single());
    }

    List<Roster> of(OpenTimes.Request request, TimeSlot window, Instant now) {
        var doctors = doctors(request);
        var ids = doctors.stream().map(Row::id).toList();
        if (ids.isEmpty()) {
            return List.of();
        }
        var weekly = weekly(ids);
        var dated = dated(ids, window);
        var taken = taken(ids, window, now, request.ignoring());
        return doctors.stream()
                .map(row -> new Roster(
                        new DoctorId(row.id()),
                        row.name(),
                        new Availability(
                                row.zone(),
                                weekly.getOrDefault(row.id(), Map.of()),
                                dated.getOrDefault(row.id(), Map.of())),
                        taken.getOrDefault(row.id(), List.of()),
                        row.licensedUntil()))
                .toList();
    }

    private List<Row> doctors(OpenTimes.Request request) {
        var doctor = request.doctor();
        return jdbc.sql("""
                select d.id, d.display_name, d.time_zone, max(l.expires_on) as licensed_until
                from care.doctor d join care.doctor_licence l on l.doctor_id = d.id
                where d.active
                  and (:state::text is null or l.state = :state)
                  and (:doctor::uuid is null or d.id = :doctor)
                group by d.id
                """)
                .param("state", request.state())
                .param("doctor", doctor == null ? null : doctor.value())
                .query((row, number) -> new Row(
                        row.getObject("id", UUID.class),
                        row.getString("display_name"),
                        ZoneId.of(row.getString("time_zone")),
                        row.getObject("licensed_until", LocalDate.class)))
                .list();
    }

    private Map<UUID, Map<DayOfWeek, List<Availability.Hours>>> weekly(List<UUID> doctors) {
        var hours = new HashMap<UUID, Map<DayOfWeek, List<Availability.Hours>>>();
        jdbc.sql("""
                select doctor_id, weekday, from_time, to_time from care.weekly_hours
                where doctor_id in (:doctors) order by doctor_id, weekday, from_time
                """).param("doctors", doctors).query((ResultSet row) -> {
            hours.computeIfAbsent(row.getObject("doctor_id", UUID.class), id -> new HashMap<>())
                    .computeIfAbsent(DayOfWeek.of(row.getInt("weekday")), day -> new ArrayList<>())
                    .add(hours(row));
        });
        return hours;
    }

    private Map<UUID, Map<LocalDate, List<Availability.Hours>>> dated(List<UUID> doctors, TimeSlot window) {
        var hours = new HashMap<UUID, Map<LocalDate, List<Availability.Hours>>>();
        jdbc.sql("""
                select doctor_id, on_date, from_time, to_time from care.dated_hours
                where doctor_id in (:doctors) and on_date between :first and :last order by doctor_id, on_date, from_time
                """)
                .param("doctors", doctors)
                // One day more on both sides, since the doctor's zone may differ from UTC.
                .param(
                        "first",
                        window.start().atZone(ZoneOffset.UTC).toLocalDate().minusDays(1))
                .param("last", window.end().atZone(ZoneOffset.UTC).toLocalDate().plusDays(1))
                .query((ResultSet row) -> {
                    var day = hours.computeIfAbsent(row.getObject("doctor_id", UUID.class), id -> new HashMap<>())
                            .computeIfAbsent(row.getObject("on_date", LocalDate.class), date -> new ArrayList<>());
                    if (row.getObject("from_time") != null) {
                        day.add(hours(row));
                    }
                });
        return hours;
    }

    private Map<UUID, List<TimeSlot>> taken(
            List<UUID> doctors, TimeSlot window, Instant now, @Nullable HoldId ignoring) {
        var taken = new HashMap<UUID, List<TimeSlot>>();
        jdbc.sql("""
                select doctor_id, lower(during) as from_instant, upper(during) as to_instant from care.claim
                where doctor_id in (:doctors)
                  and lower(during) < :until and upper(during) > :from
                  and (kind <> 'HOLD' or expires_at > :now)
                  and (:ignoring::uuid is null or id <> :ignoring)
                """)
                .param("doctors", doctors)
                .param("from", window.start().atOffset(ZoneOffset.UTC))
                // A visit that starts in the window may end after it.
                .param("until", window.end().plus(Duration.ofHours(4)).atOffset(ZoneOffset.UTC))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("ignoring", ignoring == null ? null : ignoring.value())
                .query((ResultSet row) -> {
                    taken.computeIfAbsent(row.getObject("doctor_id", UUID.class), id -> new ArrayList<>())
                            .add(new TimeSlot(
                                    row.getTimestamp("from_instant").toInstant(),
                                    row.getTimestamp("to_instant").toInstant()));
                });
        return taken;
    }

    private static Availability.Hours hours(ResultSet row) throws SQLException {
        return new Availability.Hours(
                row.getObject("from_time", LocalTime.class), row.getObject("to_time", LocalTime.class));
    }
}
