package care.plumbline.billing.quote;

import care.plumbline.billing.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * One line of a quote.
 *
 * @param reason a code the portal turns into one plain sentence
 * @param argument what the sentence names (a health plan), or null
 * @param basis where the amount was read
 */
public record QuoteLine(
        Code code,
        Kind kind,
        Money amount,
        Reason reason,
        @Nullable String argument,
        String basis) {

    /** What the line is. */
    public enum Code {
        SELF_PAY_PRICE,
        COPAY,
        STANDARD_CHARGE,
        PLAN_PAYS
    }

    /** Whether the line is part of what is due, or only explains. */
    public enum Kind {
        DUE,
        INFO
    }

    /** Why the amount is what it is. */
    public enum Reason {
        PRICE_WITHOUT_INSURANCE,
        COPAY_OF_PLAN,
        TYPICAL_COPAY_AS_ESTIMATE,
        WHAT_WE_SEND_TO_THE_PLAN,
        ESTIMATE_OF_PLAN_SHARE
    }
}
