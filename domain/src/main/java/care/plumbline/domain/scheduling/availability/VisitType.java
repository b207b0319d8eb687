package care.plumbline.domain.scheduling.availability;

/** The kinds of visit on offer; their lengths lie in {@code care.visit_type}. */
public enum VisitType {
    /** A first visit for back pain. */
    NEW_PATIENT,
    /** Another visit after one that took place. */
    FOLLOW_UP
}
