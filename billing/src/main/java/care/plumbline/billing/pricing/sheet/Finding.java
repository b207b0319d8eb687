package care.plumbline.billing.pricing.sheet;

import org.jspecify.annotations.Nullable;

/**
 * What is to be said about a cell.
 *
 * @param row counted from 0, or -1 when it is about the whole sheet
 * @param column the cell's column
 * @param argument what the sentence names, or null
 */
public record Finding(
        int row,
        String column,
        Severity severity,
        Code code,
        @Nullable String argument) {

    /** How much it weighs. */
    public enum Severity {
        /** Keeps the version from being submitted. */
        ERROR,
        /** Has to be confirmed when submitting. */
        CONFIRM,
        WARNING,
        HINT
    }

    /** What it says. */
    public enum Code {
        EMPTY,
        UNKNOWN_VISIT_TYPE,
        UNKNOWN_CLASS,
        UNKNOWN_STATE,
        UNKNOWN_CURRENCY,
        UNKNOWN_PAYER,
        UNKNOWN_RULE,
        UNKNOWN_VALUE,
        NOT_AN_AMOUNT,
        TOO_MANY_DECIMALS,
        NEGATIVE,
        TOO_LARGE,
        NOT_A_PERCENTAGE,
        NOT_A_NUMBER,
        NOT_A_CODE,
        NOT_A_DATE,
        NOT_A_TIME,
        NOT_YES_OR_NO,
        AMOUNT_OR_PERCENTAGE,
        ENDS_BEFORE_IT_BEGINS,
        TWICE,
        ROW_MISSING,
        COPAY_ABOVE_SELF_PAY,
        SELF_PAY_ABOVE_CHARGE,
        SAME_AS_EVERY_STATE,
        LARGE_CHANGE,
        NOT_ASCENDING,
        NOT_DESCENDING,
        NEVER_BEGINS,
        NOMINAL_FEE_TOO_HIGH
    }

    /** Whether the version cannot be submitted with it. */
    public boolean isError() {
        return severity == Severity.ERROR;
    }
}
