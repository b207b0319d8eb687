package care.plumbline.domain.scheduling.frontdesk;

import care.plumbline.domain.audit.Action;
import care.plumbline.domain.audit.Audit;
import care.plumbline.domain.scheduling.AskedVisits;
import care.plumbline.domain.scheduling.FreedTimes;
import care.plumbline.domain.shared.Actor;
import care.plumbline.domain.shared.UseCase;
import care.plumbline.domain.shared.UuidV7;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.transaction.annotation.Transactional;

/**
 * Opens closed days again. Visits that nobody has moved stay at their time, and patients who were asked to choose
 * another are told so.
 */
@UseCase
@PreAuthorize("hasRole('CARE_COORDINATOR')")
public class ReopenDay {

    private final Days days;
    private final DayBook dayBook;
    private final AskedVisits asked;
    private final FreedTimes freed;
    private final Audit audit;

    ReopenDay(Days days, DayBook dayBook, AskedVisits asked, FreedTimes freed, Audit audit) {
        this.days = days;
        this.dayBook = dayBook;
        this.asked = asked;
        this.freed = freed;
        this.audit = audit;
    }

    /** Opens the whole stretch; nothing happens when it is open already. */
    @Transactional
    public void reopen(Actor actor, ClosedDays.Closed closed) {
        var doctor = closed.doctor();
        if (doctor != null) {
            days.touch(doctor);
            freed.freed(doctor);
        }
        var zone = days.zoneOf(doctor);
        // A doctor's day may begin the evening before the clinic's, and end the morning after.
        closed.first()
                .minusDays(1)
                .datesUntil(closed.last().plusDays(2))
                .flatMap(day -> dayBook.of(actor, day, zone).stream())
                .filter(line ->
                        line.askedToMove() && (doctor == null || line.doctor().equals(doctor)))
                .forEach(line -> asked.lookAgain(line.visit()));
        days.reopen(closed);
        audit.record(
                actor,
                Action.REOPENED,
                null,
                doctor == null ? "clinic" : "doctor",
                doctor == null ? UuidV7.next() : doctor.value());
    }
}
