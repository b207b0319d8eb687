package care.plumbline.domain.scheduling;

import care.plumbline.domain.shared.Refusal;

/** Why a time was not held or a visit not booked. */
public abstract sealed class BookingRefused extends Refusal {

    private BookingRefused() {}

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

    /** The payment is neither authorised, nor saved, nor without need. */
    public static final class NotPaid extends BookingRefused {}
}
