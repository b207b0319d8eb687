package care.plumbline.triage.vignette;

/** What an intake can lead to, from the least to the most urgent; the age stop stands apart and compares with nothing. */
public enum Gold {
    STOP_AGE,
    SELF_CARE,
    VIRTUAL_VISIT_ROUTINE,
    VIRTUAL_VISIT_PRIORITY,
    URGENT_SAME_DAY,
    EMERGENCY_NOW;

    /** Gives how many levels the other one lies above this; 0 when either is the age stop and they are the same. */
    int below(Gold other) {
        if (this == STOP_AGE || other == STOP_AGE) {
            return this == other ? 0 : values().length;
        }
        return other.ordinal() - ordinal();
    }
}
