package care.plumbline.domain.scheduling.frontdesk;

import care.plumbline.domain.people.DoctorId;
import care.plumbline.domain.scheduling.VisitId;
import care.plumbline.domain.scheduling.VisitStatus;
import care.plumbline.domain.scheduling.availability.Availability;
import care.plumbline.domain.scheduling.availability.Calendars;
import care.plumbline.domain.scheduling.availability.OpenTimes;
import care.plumbline.domain.shared.AccountId;
import care.plumbline.domain.shared.Actor;
import care.plumbline.domain.shared.Query;
import care.plumbline.domain.shared.TimeSlot;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.transaction.annotation.Transactional;

/** The visits of a day, and those the clinic can no longer hold at their time. */
@Query
@PreAuthorize("hasRole('CARE_COORDINATOR')")
public class DayBook {

    /** Somewhat more than anybody can book ahead. */
    private static final Duration AHEAD = OpenTimes.HORIZON.plusDays(2);

    private final JdbcClient jdbc;
    private final Calendars calendars;
    private final Clock clock;

    DayBook(JdbcClient jdbc, Calendars calendars, Clock clock) {
        this.jdbc = jdbc;
        this.calendars = calendars;
        this.clock = clock;
    }

    /**
     * A visit of the day.
     *
     * @param account of the patient, to act for
     * @param zone the doctor's
     * @param kept its doctor holds it outside the working hours
     * @param licensed whether the doctor's licence in the visit's state lasts until its day
     * @param askedToMove the patient was asked to choose another time
     */
    public record Line(
            VisitId visit,
            AccountId account,
            String patientName,
            DoctorId doctor,
            String doctorName,
            ZoneId zone,
            TimeSlot slot,
            VisitStatus status,
            boolean kept,
            boolean askedToMove,
            boolean licensed) {}

    /** The visits that begin on a day of a zone, in order. */
    @Transactional(readOnly = true)
    public List<Line> of(Actor actor, LocalDate day, ZoneId zone) {
        return between(
                day.atStartOfDay(zone).toInstant(),
                day.plusDays(1).atStartOfDay(zone).toInstant());
    }

    /**
     * Booked visits ahead that somebody has to move: their doctor has no licence for them any more, or they lie outside
     * the doctor's hours and the doctor does not keep them.
     */
    @Transactional(readOnly = true)
    public List<Line> toMove(Actor actor) {
        var now = clock.instant();
        var byDoctor = calendars.between(now, now.plus(AHEAD));
        return between(now, now.plus(AHEAD)).stream()
                .filter(line -> line.status() == VisitStatus.BOOKED)
                .filter(line -> !line.licensed() || !line.kept() && !isCovered(line, byDoctor.get(line.doctor())))
                .toList();
    }

    private static boolean isCovered(Line line, @Nullable Availability calendar) {
        return calendar != null && calendar.covers(line.slot());
    }

    private List<Line> between(Instant from, Instant until) {
        return jdbc.sql("select * from care.front_desk_visits(:from, :until)")
                .param("from", from.atOffset(ZoneOffset.UTC))
                .param("until", until.atOffset(ZoneOffset.UTC))
                .query((row, number) -> line(row))
                .list();
    }

    private static Line line(ResultSet row) throws SQLException {
        return new Line(
                new VisitId(row.getObject("id", UUID.class)),
                new AccountId(row.getObject("account_id", UUID.class)),
                row.getString("patient_name"),
                new DoctorId(row.getObject("doctor_id", UUID.class)),
                row.getString("doctor_name"),
                ZoneId.of(row.getString("time_zone")),
                new TimeSlot(
                        row.getTimestamp("starts_at").toInstant(),
                        row.getTimestamp("ends_at").toInstant()),
                VisitStatus.valueOf(row.getString("status")),
                row.getBoolean("kept"),
                row.getTimestamp("asked_to_move_at") != null,
                row.getBoolean("licensed"));
    }
}
