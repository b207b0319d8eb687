package care.plumbline.portal.frontdesk;

import care.plumbline.domain.people.People;
import care.plumbline.domain.scheduling.Clearance;
import care.plumbline.domain.scheduling.HoldTime;
import care.plumbline.domain.scheduling.MyHold;
import care.plumbline.domain.scheduling.ReleaseHold;
import care.plumbline.domain.scheduling.availability.OpenTime;
import care.plumbline.domain.scheduling.availability.OpenTimes;
import care.plumbline.domain.scheduling.availability.VisitType;
import care.plumbline.domain.shared.Actor;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What the front desk does so that the patient it acts for gets a visit. */
@Component
class BookingDesk {

    private final OpenTimes openTimes;
    private final HoldTime holding;
    private final MyHold myHold;
    private final ReleaseHold releasing;

    BookingDesk(OpenTimes openTimes, HoldTime holding, MyHold myHold, ReleaseHold releasing) {
        this.openTimes = openTimes;
        this.holding = holding;
        this.myHold = myHold;
        this.releasing = releasing;
    }

    Clearance clearance(Actor acting) {
        return myHold.clearance(acting);
    }

    /** The time that is kept for the patient now, whoever chose it. */
    Optional<MyHold.Held> held(Actor acting) {
        return myHold.newest(acting).filter(MyHold.Held::live);
    }

    /** What triage allows where the patient will be; the held time counts as open: choosing it again keeps it. */
    List<OpenTime> times(Actor acting, People.Patient patient) {
        Set<UUID> own = myHold.newest(acting)
                .map(held -> Set.of(held.hold().id().value()))
                .orElse(Set.of());
        var reach = myHold.clearance(acting).reach(OpenTimes.HORIZON);
        return openTimes.list(
                acting,
                OpenTimes.Request.in(patient.details().state(), VisitType.NEW_PATIENT, reach)
                        .of(new OpenTimes.Mine(patient.id(), own)));
    }

    void hold(Actor acting, OpenTime time, ZoneId zone, boolean seenInPersonToday) {
        holding.hold(
                acting,
                new HoldTime.Request(
                        time.doctor(), time.slot().start(), VisitType.NEW_PATIENT, zone, seenInPersonToday));
    }

    void release(Actor acting) {
        releasing.release(acting);
    }
}
