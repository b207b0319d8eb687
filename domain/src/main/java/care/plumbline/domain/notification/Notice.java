package care.plumbline.domain.notification;

/** What somebody must be told. */
public enum Notice {
    /** The one-time code that proves an address; the subject is the registration. */
    REGISTRATION_CODE,
    /** "You already have an account"; the subject is the registration. */
    ADDRESS_ALREADY_REGISTERED,
    /** The visit is booked; the subject is the visit. */
    VISIT_BOOKED,
    /** The visit has another time or doctor; the subject is the visit. */
    VISIT_MOVED,
    /** The visit does not take place; the subject is the visit. */
    VISIT_CANCELLED,
    /** The doctor called and the patient was not there; the subject is the visit. */
    VISIT_MISSED,
    /** The clinic cannot hold the visit at its time and asks for another; the subject is the visit. */
    VISIT_TO_MOVE,
    /** The visit is a day away; the subject is the visit. */
    REMINDER_DAY,
    /** The visit is two hours away; the subject is the visit. */
    REMINDER_HOURS,
    /** The visit is a quarter of an hour away; the subject is the visit. */
    REMINDER_SOON,
    /** A care coordinator held a time, which the patient is to confirm and pay; the subject is the hold. */
    TIME_HELD,
    /** An earlier time is kept for somebody on the waitlist; the subject is the offer. */
    EARLIER_TIME_OFFERED,
    /** The treatment plan can be read; the subject is the plan. */
    PLAN_SIGNED;

    /** Whether it reminds of a visit. */
    public boolean isReminder() {
        return this == REMINDER_DAY || this == REMINDER_HOURS || this == REMINDER_SOON;
    }

    /** Whether the person may do without it, and be left alone at night. */
    public boolean isByChoice() {
        return isReminder() || this == EARLIER_TIME_OFFERED;
    }
}
