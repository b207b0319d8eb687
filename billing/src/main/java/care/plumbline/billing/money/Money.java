package care.plumbline.billing.money;

import java.math.BigDecimal;
import java.util.Currency;

/**
 * An exact amount.
 *
 * @param minor the amount in the currency's smallest unit, cents for US dollars
 */
public record Money(long minor, Currency currency) implements Comparable<Money> {

    /** The currency of this market. */
    public static final Currency USD = Currency.getInstance("USD");

    /** An amount of US dollars, in cents. */
    public static Money usd(long cents) {
        return new Money(cents, USD);
    }

    /**
     * Reads an amount such as {@code 25} or {@code 25.00}; nothing is rounded.
     *
     * @throws NumberFormatException when it is no number, or has more decimals than the currency
     */
    public static Money parse(String text, Currency currency) {
        try {
            var minor = new BigDecimal(text.strip()).movePointRight(currency.getDefaultFractionDigits());
            return new Money(minor.longValueExact(), currency);
        } catch (ArithmeticException tooFine) {
            throw new NumberFormatException("more decimals than " + currency + " has, or too large");
        }
    }

    /** The sum; currencies do not mix. */
    public Money plus(Money other) {
        return new Money(Math.addExact(minor, sameCurrency(other).minor), currency);
    }

    /** The difference; currencies do not mix. */
    public Money minus(Money other) {
        return new Money(Math.subtractExact(minor, sameCurrency(other).minor), currency);
    }

    /** The smaller of two. */
    public Money min(Money other) {
        return compareTo(other) <= 0 ? this : other;
    }

    /** Whether nothing is to be paid. */
    public boolean isZero() {
        return minor == 0;
    }

    /** The amount in whole units, {@code 25.00} for 2500 cents. */
    public BigDecimal amount() {
        return BigDecimal.valueOf(minor, currency.getDefaultFractionDigits());
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(minor, sameCurrency(other).minor);
    }

    private Money sameCurrency(Money other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException("currencies do not mix: " + currency + " and " + other.currency);
        }
        return other;
    }
}
