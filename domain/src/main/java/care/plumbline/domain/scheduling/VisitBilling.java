package care.plumbline.domain.scheduling;

import care.plumbline.domain.people.PatientId;

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
    void confirm(PaymentRef payment, VisitId visit);

    /** Stages the capture of what was authorised for a completed visit. */
    void capture(PaymentRef payment);
}
