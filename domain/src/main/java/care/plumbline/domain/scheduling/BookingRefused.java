package care.plumbline.domain.scheduling;

import care.plumbline.domain.shared.Refusal;

/** Why a time was not held or a visit not booked. */
public abstract sealed class BookingRefused extends Refusal {

    private BookingRefused(Object... arguments) {
        super(arguments);
    }

    /** Somebody else has the time, or the doctor no longer offers it. */
    public static final class TimeTaken extends BookingRefused {}

    /** The patient has another visit at this time. */
    public static final class PatientBusy extends BookingRefused {}

    /** Triage does not allow this booking, or not at this time. */
    public static final class NotCleared extends BookingRefused {}

    /** A bridge visit needs the person's word that they will be seen in person today. */
    public static final class ConsentNeeded extends BookingRefused {}

    /** Nobody said who the visit is for. */
    public static final class DetailsMissing extends BookingRefused {}

    /** The state during the visit is not the one the time was held for. */
    public static final class StateChanged extends BookingRefused {}

    /** Another held time is being paid for. */
    public static final class PaymentUnderWay extends BookingRefused {}

    /** The held time is no longer held. */
    public static final class HoldLapsed extends BookingRefused {}

    /** There is no such visit of this patient. */
    public static final class VisitNotThere extends BookingRefused {}

    /** The visit is under way, over, missed or cancelled. */
    public static final class VisitNotBooked extends BookingRefused {}

    /** The visit's time has come. */
    public static final class TooLate extends BookingRefused {}

    /** The patient has as many visits ahead as one person may have; the argument is that number. */
    public static final class TooManyVisits extends BookingRefused {

        /** Names the number. */
        public TooManyVisits(int most) {
            super(most);
        }
    }

    /** A follow-up comes after a visit that took place. */
    public static final class NothingToFollow extends BookingRefused {}

    /** The visit was moved by somebody else meanwhile. */
    public static final class ChangedMeanwhile extends BookingRefused {}

    /** Calling it off costs more than was shown. */
    public static final class CostsMore extends BookingRefused {}

    /** The earlier time is no longer kept for the patient. */
    public static final class OfferOver extends BookingRefused {}

    /** Only the clinic gives this reason. */
    public static final class NotThePatientsReason extends BookingRefused {}

    /** The new time costs more than was agreed: amounts before and after. */
    public static final class PriceRises extends BookingRefused {

        /** Names both amounts of dollars. */
        public PriceRises(String before, String after) {
            super(before, after);
        }
    }

    /** The card is not authorised for long enough. */
    public static final class BeyondPayment extends BookingRefused {}

    /** The payment is neither authorised, nor saved, nor without need. */
    public static final class NotPaid extends BookingRefused {}
}
