package care.plumbline.billing.estimate;

/** Why an estimate is given; the day it is due depends on it. */
public enum EstimateOccasion {
    /** A visit was booked: 45 CFR 149.610(b)(1)(vi)(A) and (B). */
    SCHEDULED,
    /** Somebody asked what a visit costs, in whatever words: (b)(1)(vi)(C). */
    ASKED,
    /** What was estimated has changed: (b)(1)(vii). */
    CHANGED
}
