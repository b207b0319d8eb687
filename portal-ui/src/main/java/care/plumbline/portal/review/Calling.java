package care.plumbline.portal.review;

import care.plumbline.domain.scheduling.VisitId;
import care.plumbline.domain.shared.Actor;
import care.plumbline.domain.visit.DoctorAgenda;
import care.plumbline.domain.visit.MarkNoShow;
import care.plumbline.domain.visit.StartVisit;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** What a doctor does at a visit's time: call the patient, or note that nobody was there. */
@Component
class Calling {

    private final StartVisit starting;
    private final MarkNoShow missing;
    private final Clock clock;

    Calling(StartVisit starting, MarkNoShow missing, Clock clock) {
        this.starting = starting;
        this.missing = missing;
        this.clock = clock;
    }

    boolean isStartable(DoctorAgenda.Opened visit) {
        return visit.isStartable(clock.instant());
    }

    boolean mayBeMissed(DoctorAgenda.Opened visit) {
        return !clock.instant().isBefore(visit.slot().start().plus(MarkNoShow.GRACE));
    }

    void start(Actor actor, VisitId visit) {
        starting.start(actor, visit);
    }

    void miss(Actor actor, VisitId visit) {
        missing.miss(actor, visit);
    }
}
