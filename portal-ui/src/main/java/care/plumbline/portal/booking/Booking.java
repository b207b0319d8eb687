package care.plumbline.portal.booking;

import care.plumbline.domain.people.Clinic;
import care.plumbline.domain.people.DoctorId;
import care.plumbline.domain.scheduling.Clearance;
import care.plumbline.domain.scheduling.HoldTime;
import care.plumbline.domain.scheduling.MyHold;
import care.plumbline.domain.scheduling.MyVisits;
import care.plumbline.domain.scheduling.VisitStatus;
import care.plumbline.domain.scheduling.availability.OpenTime;
import care.plumbline.domain.scheduling.availability.OpenTimes;
import care.plumbline.domain.scheduling.availability.VisitType;
import care.plumbline.domain.shared.Actor;
import care.plumbline.domain.shared.Role;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the booking screens ask and do about times. */
@Component
class Booking {

    private final OpenTimes openTimes;
    private final HoldTime holding;
    private final MyHold myHold;
    private final MyVisits visits;
    private final Clinic clinic;
    private final Clock clock;

    Booking(OpenTimes openTimes, HoldTime holding, MyHold myHold, MyVisits visits, Clinic clinic, Clock clock) {
        this.openTimes = openTimes;
        this.holding = holding;
        this.myHold = myHold;
        this.visits = visits;
        this.clinic = clinic;
        this.clock = clock;
    }

    /** What somebody would like to be shown. */
    record Choice(VisitType type, @Nullable DoctorId doctor, OpenTimes.Wishes wishes) {}

    Instant now() {
        return clock.instant();
    }

    Clearance clearance(Actor actor) {
        return myHold.clearance(actor);
    }

    /** A follow-up comes after a visit that took place. */
    boolean mayFollowUp(Actor actor) {
        return actor.is(Role.PATIENT)
                && visits.list(actor).stream().anyMatch(visit -> visit.status() == VisitStatus.COMPLETED);
    }

    /** The own held time counts as open: choosing it again keeps it. */
    List<OpenTime> times(Actor actor, String state, Clearance clearance, Choice choice) {
        var own = myHold.newest(actor)
                .map(held -> Set.of(held.hold().id().value()))
                .orElse(Set.of());
        var request = OpenTimes.Request.in(state, choice.type(), clearance.reach(OpenTimes.HORIZON))
                .with(choice.doctor())
                .wishing(choice.wishes())
                .of(new OpenTimes.Mine(myHold.patient(actor).orElse(null), own));
        return openTimes.list(actor, request);
    }

    /** The held time that lapsed, while nobody else has taken it. */
    Optional<OpenTime> lapsed(Actor actor, List<OpenTime> open) {
        return myHold.newest(actor)
                .filter(held -> !held.live())
                .flatMap(held -> open.stream()
                        .filter(time -> time.doctor().equals(held.hold().doctor())
                                && time.slot().equals(held.hold().slot()))
                        .findFirst());
    }

    List<Clinic.DoctorCard> doctors(Actor actor) {
        return clinic.doctors(actor);
    }

    void hold(Actor actor, OpenTime time, VisitType type, ZoneId zone, boolean seenInPersonToday) {
        holding.hold(actor, new HoldTime.Request(time.doctor(), time.slot().start(), type, zone, seenInPersonToday));
    }
}
