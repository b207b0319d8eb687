package care.plumbline.domain.notification;

/** What somebody must be told. */
public enum Notice {
    /** The one-time code that proves an address; the subject is the registration. */
    REGISTRATION_CODE,
    /** "You already have an account"; the subject is the registration. */
    ADDRESS_ALREADY_REGISTERED,
    /** The visit is booked; the subject is the visit. */
    VISIT_BOOKED,
    /** The treatment plan can be read; the subject is the plan. */
    PLAN_SIGNED
}
