package care.plumbline.billing.quote.scenario;

import care.plumbline.billing.pricing.sheet.Finding;

/** What the checks of price lists, rates, codes and policies find, in the words of this command. */
final class FindingWords {

    private FindingWords() {}

    /** One sentence about a cell with this text. */
    static String of(Finding finding, String cell) {
        return switch (finding.code()) {
            case EMPTY -> "an amount is missing";
            case UNKNOWN_VISIT_TYPE -> "no price list has the visit type \"%s\"".formatted(finding.argument());
            case UNKNOWN_CLASS ->
                "unknown price class \"%s\"; there are SELF_PAY, CHARGE and TYPICAL_COPAY".formatted(cell);
            case UNKNOWN_STATE ->
                "unknown state \"%s\"; write two letters, or ** for every state".formatted(finding.argument());
            case UNKNOWN_CURRENCY -> "unknown currency \"%s\"".formatted(cell);
            case UNKNOWN_PAYER -> "unknown payer \"%s\"".formatted(cell);
            case UNKNOWN_RULE, UNKNOWN_VALUE -> "unknown code \"%s\"".formatted(cell);
            case NOT_AN_AMOUNT -> "\"%s\" is no amount; write 25 or 25.00, without $ and commas".formatted(cell);
            case TOO_MANY_DECIMALS -> "\"%s\" has more than 2 decimals".formatted(cell);
            case NEGATIVE -> "an amount here is not negative: " + cell;
            case TOO_LARGE -> "%s is more than a price may be (10,000.00)".formatted(cell);
            case NOT_A_PERCENTAGE -> "%s%% is not above 0%% and up to 100%%".formatted(cell);
            case NOT_A_NUMBER -> "\"%s\" is no whole number of 1 or more".formatted(cell);
            case NOT_A_CODE -> "the code \"%s\" is not made of 3 to 20 capital letters and digits".formatted(cell);
            case NOT_A_DATE -> "\"%s\" is no date".formatted(cell);
            case NOT_A_TIME -> "\"%s\" is no time of day; write 20:00".formatted(cell);
            case NOT_YES_OR_NO -> "\"%s\" is neither yes nor no".formatted(cell);
            case AMOUNT_OR_PERCENTAGE -> "give an amount or a percentage, and not both";
            case ENDS_BEFORE_IT_BEGINS -> "\"until\" is not after \"from\"";
            case TWICE -> "the row \"%s\" is there twice".formatted(finding.argument());
            case ROW_MISSING -> "the row \"%s\" is missing".formatted(finding.argument());
            case COPAY_ABOVE_SELF_PAY -> "the typical copay is above the price without insurance";
            case NOT_ASCENDING -> "each class reaches further than the one before";
            case NOT_DESCENDING -> "each class takes no more off than the one before";
            case NEVER_BEGINS -> "\"until\" is the same time as \"from\"";
            case NOMINAL_FEE_TOO_HIGH -> "the nominal fee is not below what class B pays for the cheapest visit";
            case SELF_PAY_ABOVE_CHARGE, SAME_AS_EVERY_STATE, LARGE_CHANGE ->
                finding.code().name();
        };
    }
}
