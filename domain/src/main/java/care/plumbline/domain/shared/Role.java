package care.plumbline.domain.shared;

/** What somebody may do here; one role per account. */
public enum Role {
    PATIENT,
    DOCTOR,
    CARE_COORDINATOR,
    PRICING_EDITOR,
    PRICING_APPROVER,
    BILLING_STAFF,
    AUDITOR,
    ADMINISTRATOR,
    /** Jobs, webhooks and recovery; never granted to an account. */
    SYSTEM,
    /** Somebody with a visitor cookie; never granted to an account. */
    VISITOR,
    /** Somebody we know nothing of; never granted to an account. */
    PUBLIC
}
