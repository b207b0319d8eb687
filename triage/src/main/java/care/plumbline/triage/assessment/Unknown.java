package care.plumbline.triage.assessment;

import care.plumbline.triage.protocol.UnknownClass;

/** An item without a certain answer: a question the doctor still has to ask. */
public record Unknown(String linkId, UnknownClass unknownClass, Reason reason) {

    /** Why the answer is unknown. */
    public enum Reason {
        /** The person chose "I'm not sure" or "I'd rather not say". */
        UNSURE,

        /** The item was asked and not answered. */
        MISSING,

        /** The stored answer is none the question allows, for example a number out of range. */
        UNREADABLE,

        /** The questions ended before this one, by an emergency; shown as such and not counted as unknown. */
        NOT_REACHED
    }
}
