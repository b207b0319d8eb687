package care.plumbline.portal.frontdesk;

import care.plumbline.domain.people.Clinic;
import care.plumbline.domain.people.DoctorId;
import care.plumbline.domain.scheduling.frontdesk.CloseDay;
import care.plumbline.domain.scheduling.frontdesk.ClosedDays;
import care.plumbline.domain.scheduling.frontdesk.ReopenDay;
import care.plumbline.domain.shared.Actor;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which days are closed, and closing and opening them. */
@Component
class ClosingWork {

    private final CloseDay closing;
    private final ClosedDays closed;
    private final ReopenDay reopening;
    private final Clinic clinic;

    ClosingWork(CloseDay closing, ClosedDays closed, ReopenDay reopening, Clinic clinic) {
        this.closing = closing;
        this.closed = closed;
        this.reopening = reopening;
        this.clinic = clinic;
    }

    List<Clinic.DoctorCard> doctors(Actor actor) {
        return clinic.doctors(actor);
    }

    void close(Actor actor, @Nullable DoctorId doctor, LocalDate day, String name) {
        closing.close(actor, doctor, day, name);
    }

    List<ClosedDays.Closed> ahead(Actor actor) {
        return closed.ahead(actor);
    }

    void reopen(Actor actor, ClosedDays.Closed stretch) {
        reopening.reopen(actor, stretch);
    }
}
