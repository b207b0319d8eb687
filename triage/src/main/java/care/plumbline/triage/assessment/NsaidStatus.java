package care.plumbline.triage.assessment;

/** Whether anti-inflammatory medicines such as ibuprofen may be suggested (protocol section 5.5). */
public enum NsaidStatus {
    OK,

    /** The doctor decides. */
    CAUTION,

    /** Not suggested: an answer speaks against it, or one that could is unknown. */
    CONTRA
}
