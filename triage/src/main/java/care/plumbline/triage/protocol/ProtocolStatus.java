package care.plumbline.triage.protocol;

/** Whether a licensed clinician has signed a release of the protocol. */
public enum ProtocolStatus {
    /** Not signed: must not be used for real patients. */
    DRAFT,

    /** Signed by the clinical safety officer. */
    ACTIVE
}
