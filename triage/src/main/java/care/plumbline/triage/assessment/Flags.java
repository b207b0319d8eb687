package care.plumbline.triage.assessment;

/**
 * What the flow knows and no answer says (protocol section 4.1).
 *
 * @param amendedEmergency an answer that led to an emergency was changed afterwards (section 1.2, principle 4)
 * @param repeatContact the same person completed another intake in the previous 7 days
 */
public record Flags(boolean amendedEmergency, boolean repeatContact) {

    /** Neither flag. */
    public static final Flags NONE = new Flags(false, false);
}
