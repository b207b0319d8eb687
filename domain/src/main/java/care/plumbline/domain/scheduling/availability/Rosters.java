package care.plumbline.domain.scheduling.availability;

import care.plumbline.domain.people.DoctorId;
import care.plumbline.domain.shared.TimeSlot;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who works when, by which rules, and what of it is taken. */
@Repository
class Rosters {

    /** No claim is longer: the longest visit with the longest pauses on both sides. */
    private static final Duration LONGEST_CLAIM = Duration.ofHours(6);

    /** The first and last day of a window are seen whole, in whatever zone, so that a day's visits can be counted. */
    private static final Duration A_DAY = Duration.ofHours(26);

    private final JdbcClient jdbc;

    Rosters(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Row(
            UUID id,
            String name,
            boolean active,
            ZoneId zone,
            boolean licensed,
            @Nullable LocalDate licensedUntil,
            BookingRules rules) {}

    /** The calendar of some doctors over some days. */
    private record Calendars(
            Map<UUID, Map<DayOfWeek, List<Availability.Hours>>> weekly,
            Map<UUID, Map<LocalDate, List<Availability.Hours>>> dated,
            Map<UUID, List<Availability.TimeOff>> off,
            Set<LocalDate> holidays) {

        Availability of(Row row) {
            return new Availability(
                    row.zone(),
                    weekly.getOrDefault(row.id(), Map.of()),
                    dated.getOrDefault(row.id(), Map.of()),
                    off.getOrDefault(row.id(), List.of()),
                    holidays);
        }
    }

    Duration length(VisitType type) {
        return Duration.ofMinutes(jdbc.sql("select minutes from care.visit_type where code = :code")
                .param("code", type.name())
                .query(Integer.class)
                .single());
    }

    /** The active doctors a request may mean: licensed in its state now or before, and as wished for. */
    List<Roster> of(OpenTimes.Request request, Instant from, Instant until, Instant now) {
        var wishes = request.wishes();
        var gender = wishes.gender();
        var rows = doctors(
                "d.active and l.licensed_until is not null",
                request.state(),
                request.doctor(),
                wishes.language(),
                gender == null ? null : gender.name());
        return rosters(rows, from, until, now, request.mine().claims());
    }

    /** Every doctor, whether bookable or not, or one of them: for saying why a time is not open. */
    List<Roster> ofEverybody(
            @Nullable String state, @Nullable DoctorId doctor, Instant from, Instant until, Instant now) {
        return rosters(doctors("true", state, doctor, null, null), from, until, now, Set.of());
    }

    private List<Roster> rosters(List<Row> rows, Instant from, Instant until, Instant now, Set<UUID> ignoring) {
        if (rows.isEmpty()) {
            return List.of();
        }
        var ids = array(rows.stream().map(Row::id).toList());
        var calendars =
                new Calendars(weekly(ids), dated(ids, from, until), timeOff(ids, from, until), holidays(from, until));
        var taken = taken(ids, from, until, now, ignoring);
        return rows.stream()
                .map(row -> new Roster(
                        new DoctorId(row.id()),
                        row.name(),
                        row.active(),
                        row.licensed(),
                        row.licensedUntil(),
                        calendars.of(row),
                        row.rules(),
                        taken.getOrDefault(row.id(), List.of())))
                .toList();
    }

    private List<Row> doctors(
            String which,
            @Nullable String state,
            @Nullable DoctorId doctor,
            @Nullable String language,
            @Nullable String gender) {
        return jdbc.sql("""
                select d.id, d.display_name, d.active, d.time_zone, l.licensed_until,
                       coalesce(r.buffer_before_minutes, 0) as before, coalesce(r.buffer_after_minutes, 0) as after,
                       coalesce(r.notice_minutes, :notice) as notice, coalesce(r.horizon_days, :horizon) as horizon,
                       r.daily_cap, r.start_every_minutes
                from care.doctor d
                left join care.booking_rules r on r.doctor_id = d.id
                left join lateral (select max(expires_on) as licensed_until from care.doctor_licence
                                   where doctor_id = d.id and (:state::text is null or state = :state)) l on true
                where %s
                  and (:doctor::uuid is null or d.id = :doctor)
                  and (:language::text is null or :language = any (d.languages))
                  and (:gender::text is null or d.gender = :gender)
                """.formatted(which))
                .param("notice", OpenTimes.NOTICE.toMinutes())
                .param("horizon", OpenTimes.HORIZON.toDays())
                .param("state", state)
                .param("doctor", doctor == null ? null : doctor.value())
                .param("language", language)
                .param("gender", gender)
                .query((row, number) -> {
                    var until = row.getObject("licensed_until", LocalDate.class);
                    return new Row(
                            row.getObject("id", UUID.class),
                            row.getString("display_name"),
                            row.getBoolean("active"),
                            ZoneId.of(row.getString("time_zone")),
                            until != null,
                            until,
                            rules(row));
                })
                .list();
    }

    static BookingRules rules(ResultSet row) throws SQLException {
        var every = row.getObject("start_every_minutes", Integer.class);
        return new BookingRules(
                Duration.ofMinutes(row.getInt("before")),
                Duration.ofMinutes(row.getInt("after")),
                Duration.ofMinutes(row.getInt("notice")),
                Duration.ofDays(row.getInt("horizon")),
                row.getObject("daily_cap", Integer.class),
                every == null ? null : Duration.ofMinutes(every));
    }

    private Map<UUID, Map<DayOfWeek, List<Availability.Hours>>> weekly(String[] doctors) {
        var hours = new HashMap<UUID, Map<DayOfWeek, List<Availability.Hours>>>();
        jdbc.sql("""
                select doctor_id, weekday, from_time, to_time from care.weekly_hours
                where doctor_id = any (:doctors::uuid[]) order by doctor_id, weekday, from_time
                """).param("doctors", doctors).query((ResultSet row) -> {
            hours.computeIfAbsent(row.getObject("doctor_id", UUID.class), id -> new HashMap<>())
                    .computeIfAbsent(DayOfWeek.of(row.getInt("weekday")), day -> new ArrayList<>())
                    .add(hours(row));
        });
        return hours;
    }

    private Map<UUID, Map<LocalDate, List<Availability.Hours>>> dated(String[] doctors, Instant from, Instant until) {
        var hours = new HashMap<UUID, Map<LocalDate, List<Availability.Hours>>>();
        jdbc.sql("""
                select doctor_id, on_date, from_time, to_time from care.dated_hours
                where doctor_id = any (:doctors::uuid[]) and on_date between :first and :last
                order by doctor_id, on_date, from_time
                """)
                .param("doctors", doctors)
                .param("first", dayBefore(from))
                .param("last", dayAfter(until))
                .query((ResultSet row) -> {
                    var day = hours.computeIfAbsent(row.getObject("doctor_id", UUID.class), id -> new HashMap<>())
                            .computeIfAbsent(row.getObject("on_date", LocalDate.class), date -> new ArrayList<>());
                    if (row.getObject("from_time") != null) {
                        day.add(hours(row));
                    }
                });
        return hours;
    }

    private Map<UUID, List<Availability.TimeOff>> timeOff(String[] doctors, Instant from, Instant until) {
        var off = new HashMap<UUID, List<Availability.TimeOff>>();
        jdbc.sql("""
                select doctor_id, first_day, last_day from care.time_off
                where doctor_id = any (:doctors::uuid[]) and last_day >= :first and first_day <= :last
                """)
                .param("doctors", doctors)
                .param("first", dayBefore(from))
                .param("last", dayAfter(until))
                .query((ResultSet row) -> {
                    off.computeIfAbsent(row.getObject("doctor_id", UUID.class), id -> new ArrayList<>())
                            .add(new Availability.TimeOff(
                                    row.getObject("first_day", LocalDate.class),
                                    row.getObject("last_day", LocalDate.class)));
                });
        return off;
    }

    private Set<LocalDate> holidays(Instant from, Instant until) {
        return new HashSet<>(jdbc.sql("select on_date from care.clinic_holiday where on_date between :first and :last")
                .param("first", dayBefore(from))
                .param("last", dayAfter(until))
                .query(LocalDate.class)
                .list());
    }

    private Map<UUID, List<Roster.Taken>> taken(
            String[] doctors, Instant from, Instant until, Instant now, Set<UUID> ignoring) {
        var taken = new HashMap<UUID, List<Roster.Taken>>();
        jdbc.sql("""
                select doctor_id, lower(during) as from_instant, upper(during) as to_instant, kind = 'HOLD' as held
                from care.claim
                where doctor_id = any (:doctors::uuid[])
                  and lower(during) > :after and lower(during) < :before
                  and (kind <> 'HOLD' or expires_at > :now)
                  and id <> all (:ignoring::uuid[])
                """)
                .param("doctors", doctors)
                .param("after", at(from.minus(A_DAY).minus(LONGEST_CLAIM)))
                .param("before", at(until.plus(A_DAY)))
                .param("now", at(now))
                .param("ignoring", array(ignoring))
                .query((ResultSet row) -> {
                    taken.computeIfAbsent(row.getObject("doctor_id", UUID.class), id -> new ArrayList<>())
                            .add(new Roster.Taken(slot(row), row.getBoolean("held")));
                });
        return taken;
    }

    /** What else the asking person has: a time that overlaps it cannot be theirs. */
    List<TimeSlot> timesOf(OpenTimes.Mine mine, Instant now) {
        var patient = mine.patient();
        if (patient == null) {
            return List.of();
        }
        return jdbc.sql("""
                select lower(during) as from_instant, upper(during) as to_instant from care.claim
                where patient_id = :patient and (kind <> 'HOLD' or expires_at > :now)
                  and id <> all (:ignoring::uuid[])
                """)
                .param("patient", patient.value())
                .param("now", at(now))
                .param("ignoring", array(mine.claims()))
                .query((row, number) -> slot(row))
                .list();
    }

    private static TimeSlot slot(ResultSet row) throws SQLException {
        return new TimeSlot(
                row.getTimestamp("from_instant").toInstant(),
                row.getTimestamp("to_instant").toInstant());
    }

    static Availability.Hours hours(ResultSet row) throws SQLException {
        return new Availability.Hours(
                row.getObject("from_time", LocalTime.class), row.getObject("to_time", LocalTime.class));
    }

    private static String[] array(Collection<UUID> ids) {
        return ids.stream().map(UUID::toString).toArray(String[]::new);
    }

    /** The doctor's zone may differ from UTC by a day. */
    private static LocalDate dayBefore(Instant instant) {
        return instant.atZone(ZoneOffset.UTC).toLocalDate().minusDays(1);
    }

    private static LocalDate dayAfter(Instant instant) {
        return instant.atZone(ZoneOffset.UTC).toLocalDate().plusDays(1);
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
