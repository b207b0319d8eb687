package care.plumbline.domain.scheduling;

/** The kinds of visit on offer; their lengths lie in {@code care.visit_type}. */
public enum VisitType {
    /** A first visit for back pain. */
    NEW_PATIENT
}
