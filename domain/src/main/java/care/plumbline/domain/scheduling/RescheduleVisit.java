package care.plumbline.domain.scheduling;

import care.plumbline.domain.people.DoctorId;
import care.plumbline.domain.shared.Actor;
import care.plumbline.domain.shared.CommandKey;
import care.plumbline.domain.shared.CommandLog;
import care.plumbline.domain.shared.UseCase;
import java.time.Instant;
import java.time.ZoneId;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.transaction.annotation.Transactional;

/**
 * Moves a booked visit to another open time, or another doctor, in one transaction. Its intake and payment
 * stay; its price does too, but for one that is lower at a time its patient chose. The old time is free when the new one
 * is taken, and not before.
 */
@UseCase
@PreAuthorize("hasAnyRole('PATIENT', 'CARE_COORDINATOR', 'SYSTEM')")
public class RescheduleVisit {

    private final CommandLog commands;
    private final VisitMover mover;

    RescheduleVisit(CommandLog commands, VisitMover mover) {
        this.commands = commands;
        this.mover = mover;
    }

    /**
     * Where to.
     *
     * @param zone the time was chosen in; messages about it show the same clock
     */
    public record Request(VisitId visit, DoctorId doctor, Instant start, ZoneId zone) {}

    /**
     * Moves the visit; the same key again changes nothing more.
     *
     * @throws BookingRefused with nothing changed: the time is taken, the visit is not booked any more or about to
     *     begin, triage or the payment does not reach that far, or the new time costs its patient more
     */
    @Transactional
    public void reschedule(Actor actor, CommandKey key, Request request) {
        commands.once(actor, key, "reschedule", request.toString(), () -> {
            mover.move(
                    actor,
                    request.visit(),
                    new VisitMover.Target(request.doctor(), request.start(), request.zone(), null));
            return "moved";
        });
    }
}
