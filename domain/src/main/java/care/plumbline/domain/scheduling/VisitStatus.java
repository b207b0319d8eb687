package care.plumbline.domain.scheduling;

/** Where a visit stands; it only ever moves forward. */
public enum VisitStatus {
    BOOKED,
    IN_PROGRESS,
    COMPLETED;

    /** Whether a visit in this state may become that. */
    public boolean canBecome(VisitStatus next) {
        return switch (this) {
            case BOOKED -> next == IN_PROGRESS;
            case IN_PROGRESS -> next == COMPLETED;
            case COMPLETED -> false;
        };
    }
}
