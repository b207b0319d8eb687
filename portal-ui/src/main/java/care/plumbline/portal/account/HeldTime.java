package care.plumbline.portal.account;

import care.plumbline.domain.people.Clinic;
import care.plumbline.domain.scheduling.MyHold;
import care.plumbline.domain.shared.Actor;
import java.time.ZoneId;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The time somebody holds while they make an account. */
@Component
class HeldTime {

    private final MyHold myHold;
    private final Clinic clinic;

    HeldTime(MyHold myHold, Clinic clinic) {
        this.myHold = myHold;
        this.clinic = clinic;
    }

    Optional<MyHold.Held> live(Actor actor) {
        return myHold.newest(actor).filter(MyHold.Held::live);
    }

    ZoneId clinicZone(Actor actor) {
        return clinic.organisation(actor).zone();
    }
}
