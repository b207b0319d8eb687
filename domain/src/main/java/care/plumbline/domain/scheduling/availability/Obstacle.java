package care.plumbline.domain.scheduling.availability;

/** A rule that keeps a start from being offered. */
public enum Obstacle {
    /** The doctor takes no visits any more. */
    INACTIVE,
    /** The doctor has no licence in the state. */
    NOT_LICENSED,
    /** The licence in the state ends before the day of the visit. */
    LICENCE_ENDED,
    /** The clinic is closed that day. */
    HOLIDAY,
    /** The doctor is away for some days. */
    TIME_OFF,
    /** The doctor is away on this date. */
    AWAY,
    /** The doctor does not work on this weekday. */
    FREE_DAY,
    /** Between two stretches of the doctor's day. */
    BREAK,
    /** Before the doctor begins, after the doctor stops, or too near to it for the visit's length. */
    OUTSIDE_HOURS,
    /** Within the hours, but visits begin at other minutes. */
    OFF_GRID,
    /** It is past, or sooner than the doctor can be booked. */
    NOTICE,
    /** Further ahead than the doctor can be booked. */
    HORIZON,
    /** Somebody holds the time. */
    HELD,
    /** A visit is booked at the time. */
    BOOKED,
    /** The time itself is free, but the doctor's pause before or after it is not. */
    BUFFER,
    /** The doctor has as many visits that day as a day may have. */
    CAP
}
