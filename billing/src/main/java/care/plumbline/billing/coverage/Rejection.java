package care.plumbline.billing.coverage;

import org.jspecify.annotations.Nullable;

/**
 * Why a payer refused an inquiry.
 *
 * @param code the payer's reject reason code (AAA03), for staff only
 * @param location the loop it stood in: 2000A, 2100A, 2100B, 2100C, 2100D or 2110
 * @param followUp the follow-up action code (AAA04), or null
 */
public record Rejection(
        Reason reason,
        String code,
        String location,
        @Nullable String followUp) {

    /** What to do about it (billing specification, section 3.4). */
    public enum Reason {
        PAYER_UNAVAILABLE,
        /** Our own set-up at the payer is wrong: staff, no retry. */
        CONFIG_ERROR,
        /** The payer does not know our clinic: staff. */
        PROVIDER_NOT_ENROLLED,
        /** A date of the inquiry cannot be used. */
        DATE_NOT_ACCEPTED,
        BIRTH_DATE_MISMATCH,
        MEMBER_ID_MISSING,
        NAME_MISMATCH,
        SUBSCRIBER_NOT_FOUND,
        DUPLICATE_ID,
        DEPENDENT_NOT_FOUND,
        /** The payer cannot answer for that service type: ask again for the whole plan. */
        SERVICE_TYPE_NOT_SUPPORTED,
        OTHER;

        /** Whether the patient can put it right by correcting what was typed. */
        public boolean isPatientsToCorrect() {
            return switch (this) {
                case DATE_NOT_ACCEPTED,
                        BIRTH_DATE_MISMATCH,
                        MEMBER_ID_MISSING,
                        NAME_MISMATCH,
                        SUBSCRIBER_NOT_FOUND,
                        DEPENDENT_NOT_FOUND -> true;
                case PAYER_UNAVAILABLE,
                        CONFIG_ERROR,
                        PROVIDER_NOT_ENROLLED,
                        DUPLICATE_ID,
                        SERVICE_TYPE_NOT_SUPPORTED,
                        OTHER -> false;
            };
        }
    }
}
