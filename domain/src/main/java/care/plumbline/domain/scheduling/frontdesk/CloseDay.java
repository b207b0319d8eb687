package care.plumbline.domain.scheduling.frontdesk;

import care.plumbline.domain.audit.Action;
import care.plumbline.domain.audit.Audit;
import care.plumbline.domain.people.DoctorId;
import care.plumbline.domain.shared.Actor;
import care.plumbline.domain.shared.UseCase;
import care.plumbline.domain.shared.UuidV7;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.transaction.annotation.Transactional;

/** Closes a doctor's day, or the whole clinic's; booked visits of it are then on the list of those to be moved. */
@UseCase
@PreAuthorize("hasRole('CARE_COORDINATOR')")
public class CloseDay {

    private final Days days;
    private final Audit audit;
    private final Clock clock;

    CloseDay(Days days, Audit audit, Clock clock) {
        this.days = days;
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
        var zone = days.zoneOf(doctor);
        if (day.isBefore(clock.instant().atZone(zone).toLocalDate())) {
            throw new FrontDeskRefused.DayIsPast();
        }
        if (doctor == null && name.isBlank()) {
            throw new FrontDeskRefused.NameMissing();
        }
        var id = UuidV7.next();
        if (doctor == null) {
            days.close(day, name.strip());
        } else {
            days.touch(doctor);
            days.close(id, doctor, day);
        }
        days.keepNothing(doctor, day);
        audit.record(
                actor, Action.CLOSED, null, doctor == null ? "clinic" : "doctor", doctor == null ? id : doctor.value());
    }
}
