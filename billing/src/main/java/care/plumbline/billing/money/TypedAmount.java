package care.plumbline.billing.money;

import java.util.regex.Pattern;

/** Amounts as people type them from a card or a letter: {@code 15}, {@code 15.00}, {@code $1,500}. */
public final class TypedAmount {

    private static final Pattern AMOUNT =
            Pattern.compile("(-?)\\s*[$]?\\s*(\\d{1,12}|\\d{1,3}(,\\d{3}){1,3})([.]\\d{1,9})?");
    private static final Money HIGHEST = Money.usd(1_000_000_000);

    private TypedAmount() {}

    /**
     * The amount in US dollars; at most ten million.
     *
     * @throws AmountRefused when it is no number, negative, finer than cents or too large
     */
    public static Money read(String text) {
        var typed = AMOUNT.matcher(text.strip());
        if (!typed.matches()) {
            throw new AmountRefused.NotAnAmount();
        }
        if (!typed.group(1).isEmpty()) {
            throw new AmountRefused.Negative();
        }
        var decimals = typed.group(4) == null ? "" : typed.group(4);
        if (decimals.length() > 3) {
            throw new AmountRefused.TooManyDecimals();
        }
        var money = Money.parse(typed.group(2).replace(",", "") + decimals, Money.USD);
        if (money.compareTo(HIGHEST) > 0) {
            throw new AmountRefused.TooLarge();
        }
        return money;
    }
}
