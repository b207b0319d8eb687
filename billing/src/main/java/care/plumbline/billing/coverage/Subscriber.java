package care.plumbline.billing.coverage;

import java.time.LocalDate;

/**
 * Whose plan it is, when not the patient's own.
 *
 * @param relationship the patient's to this person
 */
public record Subscriber(Relationship relationship, String givenName, String familyName, LocalDate birthDate) {

    /** What the patient is to the subscriber; codes of X12 INS02. */
    public enum Relationship {
        SPOUSE("01"),
        CHILD("19"),
        OTHER("G8");

        private final String code;

        Relationship(String code) {
            this.code = code;
        }

        /** The code in an inquiry. */
        public String code() {
            return code;
        }
    }
}
