package care.plumbline.triage.oversight;

/** How far it went. */
public enum IncidentKind {
    /** Somebody noticed in time. */
    NEAR_MISS,
    /** Somebody came to harm, or care came late. */
    INCIDENT
}
