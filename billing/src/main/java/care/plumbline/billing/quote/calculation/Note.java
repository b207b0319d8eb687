package care.plumbline.billing.quote.calculation;

import org.jspecify.annotations.Nullable;

/**
 * What should be said beside the lines.
 *
 * @param argument a promo code, or null
 */
public record Note(Code code, @Nullable String argument) {

    /** Without an argument. */
    public static Note of(Code code) {
        return new Note(code, null);
    }

    /** Reads what {@link #toString} wrote. */
    public static Note parse(String text) {
        var colon = text.indexOf(':');
        return colon < 0
                ? of(Code.valueOf(text))
                : new Note(Code.valueOf(text.substring(0, colon)), text.substring(colon + 1));
    }

    /** {@code PROMO_EXPIRED:FLASH50}. */
    @Override
    public String toString() {
        return argument == null ? code.name() : code + ":" + argument;
    }

    /** What it says. */
    public enum Code {
        PROMO_UNKNOWN,
        PROMO_EXPIRED,
        PROMO_NOT_YET,
        PROMO_NOT_APPLICABLE,
        PROMO_USED_UP,
        PROMO_NOT_STACKABLE,
        PROMO_TOO_MANY,
        PROMO_NO_EFFECT,
        PROMO_NOT_COMBINABLE,
        PROMO_NOT_FOR_INSURED,
        ASSISTANCE_NOT_COMBINABLE,
        PLAN_UNKNOWN,
        PAYER_PENDING,
        PAYER_UNAVAILABLE,
        ANSWER_UNREADABLE,
        COVERAGE_INACTIVE,
        NOT_COVERED_HERE,
        BENEFIT_LIMIT_REACHED,
        OUT_OF_NETWORK,
        SUPERBILL,
        COPAY_AMOUNT_MISSING,
        COPAY_AMBIGUOUS,
        DEDUCTIBLE_UNKNOWN,
        NO_CONTRACT_RATE,
        PRIOR_AUTHORIZATION,
        ANOTHER_PAYER_FIRST,
        SELF_PAY_IS_LOWER,
        STAFF_REVIEW,
        DATE_NOT_ACCEPTED,
        BIRTH_DATE_MISMATCH,
        MEMBER_ID_MISSING,
        NAME_MISMATCH,
        SUBSCRIBER_NOT_FOUND,
        DEPENDENT_NOT_FOUND
    }
}
