package care.plumbline.portal.booking;

import care.plumbline.domain.people.Clinic;
import care.plumbline.domain.scheduling.Clearance;
import care.plumbline.domain.scheduling.HoldTime;
import care.plumbline.domain.scheduling.MyHold;
import care.plumbline.domain.scheduling.availability.OpenTime;
import care.plumbline.domain.scheduling.availability.OpenTimes;
import care.plumbline.domain.scheduling.availability.VisitType;
import care.plumbline.domain.shared.Actor;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What the booking screens ask and do about times. */
@Component
class Booking {

    private final OpenTimes openTimes;
    private final HoldTime holding;
    private final MyHold myHold;
    private final Clinic clinic;

    Booking(OpenTimes openTimes, HoldTime holding, MyHold myHold, Clinic clinic) {
        this.openTimes = openTimes;
        this.holding = holding;
        this.myHold = myHold;
        this.clinic = clinic;
    }

    Clearance clearance(Actor actor) {
        return myHold.clearance(actor);
    }

    /** The own held time counts as open: choosing it again keeps it. */
    List<OpenTime> times(Actor actor, String state, Clearance clearance) {
        var own = myHold.newest(actor)
                .map(held -> Set.of(held.hold().id().value()))
                .orElse(Set.of());
        return openTimes.list(
                actor,
                OpenTimes.Request.in(state, VisitType.NEW_PATIENT, clearance.reach(OpenTimes.HORIZON))
                        .of(new OpenTimes.Mine(null, own)));
    }

    List<Clinic.DoctorCard> doctors(Actor actor) {
        return clinic.doctors(actor);
    }

    void hold(Actor actor, OpenTime time, ZoneId zone, boolean seenInPersonToday) {
        holding.hold(
                actor,
                new HoldTime.Request(
                        time.doctor(), time.slot().start(), VisitType.NEW_PATIENT, zone, seenInPersonToday));
    }
}
