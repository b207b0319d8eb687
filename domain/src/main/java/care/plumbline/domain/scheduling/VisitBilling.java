package care.plumbline.domain.scheduling;

import care.plumbline.domain.people.DoctorId;
import care.plumbline.domain.people.PatientId;
import care.plumbline.domain.shared.Actor;
import care.plumbline.domain.shared.TimeSlot;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** What booking and visits need of money, in their words; met by the billing module in the caller's transaction. */
public interface VisitBilling {

    /** What was paid for: whose visit, the held time and the locked quote. */
    record Order(PaymentRef payment, QuoteRef quote, HoldId hold, PatientId patient) {}

    /** Whether the patient may still pay, or has paid, for a held time that is not booked yet. */
    boolean isBeingPaid(HoldId hold);

    /** The order behind a payment, read without locks. */
    Order orderOf(PaymentRef payment);

    /**
     * Locks quote and payment, in this order, and ties them to the visit.
     *
     * @throws BookingRefused.NotPaid unless the payment is authorised, saved or not required
     */
    void confirm(Actor actor, PaymentRef payment, VisitId visit);

    /** Why a booked visit does not take place. */
    enum Ending {
        /** The patient calls it off. */
        BY_PATIENT,
        /** The clinic calls it off, or could not hold it. */
        BY_CLINIC,
        /** The doctor called and the patient was not there. */
        MISSED
    }

    /** How long before its start calling off the visit of a payment is free. */
    Duration freeBefore(PaymentRef payment);

    /** What it would cost to end the visit that begins then, now, for this reason. */
    Consequence consequenceOfEnding(PaymentRef payment, Instant start, Ending ending, Instant now);

    /**
     * Ends the payment of a visit that does not take place: locks quote and payment, in this order, and stages what the
     * gateway has to do.
     */
    void settle(PaymentRef payment, Consequence consequence);

    /** Where a visit is moved to, and whose wish that is. */
    record Move(DoctorId doctor, TimeSlot slot, boolean byPatient) {}

    /**
     * What a moved visit costs: the price agreed on, when the clinic moves it; that of the new time, when its patient does
     * and it is lower.
     *
     * @return the quote that holds now
     * @throws BookingRefused.PriceRises when its patient moves it to a time that costs more
     */
    QuoteRef move(Actor actor, PaymentRef payment, Move move);

    /** Until when a visit may start that this payment pays for; empty when nothing has to be charged. */
    Optional<Instant> paysUntil(PaymentRef payment);

    /** Stages the end of the payment of a visit its patient missed; whoever marks it sees nothing of money. */
    void missed(PaymentRef payment);

    /** Stages the capture of what was authorised for a completed visit. */
    void capture(PaymentRef payment);
}
