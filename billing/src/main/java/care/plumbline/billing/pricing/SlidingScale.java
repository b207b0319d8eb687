package care.plumbline.billing.pricing;

import care.plumbline.billing.money.Money;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;

/**
 * What a household of small income pays, by the federal poverty guidelines (model: HRSA Health Center Program Compliance
 * Manual, chapter 9).
 *
 * @param firstPerson the guideline of a household of one, a year
 * @param extraPerson what every further person adds
 * @param nominal what the first class pays, never more than the price
 * @param classes ascending; the first pays the nominal fee
 */
public record SlidingScale(
        PricingVersionId version, Money firstPerson, Money extraPerson, Money nominal, List<Bracket> classes) {

    /**
     * One class.
     *
     * @param upTo percent of the guideline, itself included
     * @param off 0.75 for 75 percent off
     */
    public record Bracket(String name, long upTo, BigDecimal off) {}

    /** Copies the classes. */
    public SlidingScale {
        classes = List.copyOf(classes);
    }

    /** The class of a household; compared exactly, without rounding. Empty above the last. */
    public Optional<Bracket> classOf(int persons, Money yearlyIncome) {
        var guideline = BigInteger.valueOf(extraPerson.minor())
                .multiply(BigInteger.valueOf(persons - 1L))
                .add(BigInteger.valueOf(firstPerson.minor()));
        var income = BigInteger.valueOf(yearlyIncome.minor()).multiply(BigInteger.valueOf(100));
        return classes.stream()
                .filter(one -> income.compareTo(guideline.multiply(BigInteger.valueOf(one.upTo()))) <= 0)
                .findFirst();
    }

    /** What a household of that class pays instead of this amount. */
    public Money pays(Bracket bracket, Money amount) {
        return bracket.equals(classes.getFirst()) ? nominal.min(amount) : amount.minus(amount.times(bracket.off()));
    }
}
