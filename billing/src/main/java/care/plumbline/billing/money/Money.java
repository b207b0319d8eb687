package care.plumbline.billing.money;

import java.math.BigDecimal;
import java.math.RoundingMode;
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

    /** A share of it, 0.2 for 20 percent; rounded half up to the smallest unit, as each line is and nothing else. */
    public Money times(BigDecimal share) {
        var exact = BigDecimal.valueOf(minor).multiply(share).setScale(0, RoundingMode.HALF_UP);
        return new Money(exact.longValueExact(), currency);
    }

    /** The same amount with the other sign. */
    public Money negated() {
        return new Money(Math.negateExact(minor), currency);
    }

    /** Nothing, in the same currency. */
    public Money none() {
        return new Money(0, currency);
    }

    /** The smaller of two. */
    public Money min(Money other) {
        return compareTo(other) <= 0 ? this : other;
    }

    /** The larger of two. */
    public Money max(Money other) {
        return compareTo(other) >= 0 ? this : other;
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
