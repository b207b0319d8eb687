package care.plumbline.domain.scheduling;

/** Where a visit stands; it only ever moves forward (a trigger on {@code care.visit} says the same). */
public enum VisitStatus {
    BOOKED,
    IN_PROGRESS,
    COMPLETED,
    /** Called off by the patient or the clinic before it began, or failed on our side. */
    CANCELLED,
    /** The doctor called and the patient was not there. */
    NO_SHOW;

    /** Whether a visit in this state may become that. */
    public boolean canBecome(VisitStatus next) {
        return switch (this) {
            case BOOKED -> next == IN_PROGRESS || next == CANCELLED;
            case IN_PROGRESS -> next == COMPLETED || next == CANCELLED || next == NO_SHOW;
            case COMPLETED, CANCELLED, NO_SHOW -> false;
        };
    }
}
