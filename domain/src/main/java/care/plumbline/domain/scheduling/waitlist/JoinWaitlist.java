package care.plumbline.domain.scheduling.waitlist;

import care.plumbline.domain.people.PatientId;
import care.plumbline.domain.scheduling.BookingRefused;
import care.plumbline.domain.scheduling.FreedTimes;
import care.plumbline.domain.scheduling.MyVisits;
import care.plumbline.domain.scheduling.VisitId;
import care.plumbline.domain.scheduling.VisitStatus;
import care.plumbline.domain.shared.Actor;
import care.plumbline.domain.shared.UseCase;
import java.time.Clock;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.transaction.annotation.Transactional;

/** "Tell me if something earlier opens." */
@UseCase
@PreAuthorize("hasAnyRole('PATIENT', 'CARE_COORDINATOR')")
public class JoinWaitlist {

    private final Entries entries;
    private final MyVisits visits;
    private final FreedTimes freed;
    private final Clock clock;

    JoinWaitlist(Entries entries, MyVisits visits, FreedTimes freed, Clock clock) {
        this.entries = entries;
        this.visits = visits;
        this.freed = freed;
        this.clock = clock;
    }

    /**
     * Waits for a time earlier than the visit's; waiting already changes nothing.
     *
     * @param sameDoctor whether only the visit's doctor will do
     * @throws BookingRefused when the visit is not there, or not booked and ahead
     */
    @Transactional
    public void join(Actor actor, VisitId id, boolean sameDoctor) {
        var visit = visits.find(actor, id).orElseThrow(BookingRefused.VisitNotThere::new);
        if (visit.status() != VisitStatus.BOOKED || !visit.slot().start().isAfter(clock.instant())) {
            throw new BookingRefused.VisitNotBooked();
        }
        PatientId patient = visit.patient();
        entries.add(id, patient, sameDoctor);
        if (sameDoctor) {
            freed.freed(visit.doctor());
        } else {
            entries.waitedFor().forEach(freed::freed);
        }
    }
}
