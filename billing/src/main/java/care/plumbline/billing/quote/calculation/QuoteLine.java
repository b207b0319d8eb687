package care.plumbline.billing.quote.calculation;

import care.plumbline.billing.money.Money;
import java.util.List;

/**
 * One line of a quote.
 *
 * @param amount INFO lines are named amounts and never negative; DUE lines add up to what is due
 * @param reason a code the portal turns into one plain sentence
 * @param arguments what the sentence names: a plan, a class, a code, a percentage
 */
public record QuoteLine(Code code, Kind kind, Money amount, Reason reason, List<String> arguments, Basis basis) {

    /** Copies the arguments. */
    public QuoteLine {
        arguments = List.copyOf(arguments);
    }

    /** {@code PROMO:WELCOME20 -20.00}. */
    public String inShort() {
        var which = switch (code) {
            case SLIDING_SCALE, PROMO -> code + ":" + arguments.getFirst();
            default -> code.name();
        };
        return which + " " + amount.amount().toPlainString();
    }

    /** What the line is. */
    public enum Code {
        SELF_PAY_PRICE,
        AFTER_HOURS,
        SLIDING_SCALE,
        PROMO,
        STANDARD_CHARGE,
        CONTRACT_ADJUSTMENT,
        PLAN_PAYS,
        DEDUCTIBLE,
        COPAY,
        COINSURANCE,
        OOP_CAP,
        DEPOSIT_TYPICAL_COPAY,
        DEPOSIT_COPAY_MIN
    }

    /** Whether the line is part of what is due, or only explains. */
    public enum Kind {
        DUE,
        INFO
    }

    /** Why the amount is what it is. */
    public enum Reason {
        PRICE_WITHOUT_INSURANCE,
        VISIT_AFTER_HOURS,
        HOUSEHOLD_OF_SMALL_INCOME,
        CODE_USED,
        COPAY_OF_PLAN,
        COPAY_FROM_ANSWER,
        COPAY_AFTER_DEDUCTIBLE,
        LOWEST_COPAY_OF_SEVERAL,
        TYPICAL_COPAY_AS_ESTIMATE,
        TYPICAL_COPAY_UNTIL_PLAN_KNOWN,
        DEDUCTIBLE_LEFT,
        COINSURANCE_OF_PLAN,
        OUT_OF_POCKET_MAXIMUM,
        WHAT_WE_SEND_TO_THE_PLAN,
        AGREED_WITH_THE_PLAN,
        ESTIMATE_OF_PLAN_SHARE
    }
}
