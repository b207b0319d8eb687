package care.plumbline.domain.scheduling;

import care.plumbline.domain.people.People;
import care.plumbline.domain.shared.Actor;
import care.plumbline.domain.shared.UseCase;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.transaction.annotation.Transactional;

/** Somebody lets their held time go. */
@UseCase
@PreAuthorize("permitAll()")
public class ReleaseHold {

    private final Holds holds;
    private final People people;
    private final VisitBilling billing;
    private final FreedTimes freed;

    ReleaseHold(Holds holds, People people, VisitBilling billing, FreedTimes freed) {
        this.holds = holds;
        this.people = people;
        this.billing = billing;
        this.freed = freed;
    }

    /**
     * Releases the acting person's newest hold, if there is one.
     *
     * @throws BookingRefused.PaymentUnderWay when it is being paid for
     */
    @Transactional
    public void release(Actor actor) {
        var patient = people.patientOf(actor).orElse(null);
        holds.newestOf(patient, actor.visitor()).ifPresent(hold -> {
            if (billing.isBeingPaid(hold.id())) {
                throw new BookingRefused.PaymentUnderWay();
            }
            holds.release(hold.id());
            freed.freed(hold.doctor());
        });
    }
}
