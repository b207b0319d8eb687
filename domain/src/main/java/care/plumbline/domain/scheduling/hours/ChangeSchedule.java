package care.plumbline.domain.scheduling.hours;

import care.plumbline.domain.audit.Action;
import care.plumbline.domain.audit.Audit;
import care.plumbline.domain.scheduling.AskedVisits;
import care.plumbline.domain.scheduling.FreedTimes;
import care.plumbline.domain.scheduling.VisitId;
import care.plumbline.domain.scheduling.availability.Availability;
import care.plumbline.domain.shared.Actor;
import care.plumbline.domain.shared.TimeSlot;
import care.plumbline.domain.shared.UseCase;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.transaction.annotation.Transactional;

/** A doctor changes the own hours and rules; booked visits that no longer fit are never changed without a word. */
@UseCase
@PreAuthorize("hasRole('DOCTOR')")
public class ChangeSchedule {

    private final Schedules schedules;
    private final FreedTimes freed;
    private final AskedVisits asked;
    private final JdbcClient jdbc;
    private final Audit audit;
    private final Clock clock;

    ChangeSchedule(
            Schedules schedules, FreedTimes freed, AskedVisits asked, JdbcClient jdbc, Audit audit, Clock clock) {
        this.schedules = schedules;
        this.freed = freed;
        this.asked = asked;
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    /** What shall become of booked visits outside the new hours. */
    public enum Decision {
        /** Nobody has been asked: do not change anything if there are such visits. */
        ASK_ME,
        /** The doctor holds them anyway. */
        KEEP,
        /** The front desk moves them. */
        FRONT_DESK_MOVES
    }

    private record Standing(Touched visit, boolean kept) {}

    /** A booked visit that does not fit the new hours. */
    public record Touched(VisitId visit, String patientName, TimeSlot slot) {}

    /**
     * Changes the schedule. The answer lists the booked visits outside the new hours; as long as nobody decided about
     * them, nothing is changed when there are any.
     *
     * @throws ScheduleRefused when the draft contradicts itself or is not about the newest version
     */
    @Transactional
    public List<Touched> change(Actor actor, Schedule draft, Decision decision) {
        ScheduleCheck.require(draft);
        var own = schedules.own("for no key update");
        var now = clock.instant();
        var today = now.atZone(own.zone()).toLocalDate();
        var standing = schedules.read(own, today);
        if (standing.version() != draft.version()) {
            throw new ScheduleRefused.ChangedMeanwhile();
        }
        var holidays = schedules.holidays(today);
        var touched = touched(standing.in(own.zone(), holidays), draft.in(own.zone(), holidays), now);
        if (!touched.isEmpty() && decision == Decision.ASK_ME) {
            return touched;
        }
        schedules.replace(own, draft, today);
        touched.forEach(visit -> keep(visit.visit(), decision == Decision.KEEP));
        lookAtAskedVisits();
        freed.freed(own.doctor());
        audit.record(actor, Action.CHANGED_HOURS, null, "doctor", own.doctor().value());
        return touched;
    }

    /** A visit that is kept outside the hours is asked about again when its whole day is to be closed. */
    private List<Touched> touched(Availability before, Availability calendar, Instant now) {
        return jdbc
                .sql("""
                select v.id, p.given_name || ' ' || p.family_name as name, v.starts_at, v.ends_at, v.kept
                from care.visit v join care.patient p on p.id = v.patient_id
                where v.doctor_id = care.my_doctor() and v.status = 'BOOKED' and v.starts_at > :now
                order by v.starts_at
                """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query((row, number) -> new Standing(
                        new Touched(
                                new VisitId(row.getObject("id", UUID.class)),
                                row.getString("name"),
                                new TimeSlot(
                                        row.getTimestamp("starts_at").toInstant(),
                                        row.getTimestamp("ends_at").toInstant())),
                        row.getBoolean("kept")))
                .list()
                .stream()
                .filter(visit -> !calendar.covers(visit.visit().slot()))
                .filter(visit -> !visit.kept()
                        || isNewlyClosed(before, calendar, visit.visit().slot()))
                .map(Standing::visit)
                .toList();
    }

    /** What the clinic asked to move may lie in the hours again, or be kept. */
    private void lookAtAskedVisits() {
        jdbc.sql("""
                select id from care.visit
                where doctor_id = care.my_doctor() and status = 'BOOKED' and asked_to_move_at is not null
                """)
                .query((row, number) -> new VisitId(row.getObject("id", UUID.class)))
                .list()
                .forEach(asked::lookAgain);
    }

    private static boolean isNewlyClosed(Availability before, Availability after, TimeSlot slot) {
        return after.isClosedAt(slot.start()) && !before.isClosedAt(slot.start());
    }

    private void keep(VisitId visit, boolean kept) {
        jdbc.sql("update care.visit set kept = :kept where id = :id")
                .param("kept", kept)
                .param("id", visit.value())
                .update();
    }
}
