package care.plumbline.billing.quote.calculation;

import care.plumbline.billing.money.Money;

/**
 * A household whose small income was recognised for the day of the visit.
 *
 * @param persons 1 or more
 */
public record Household(int persons, Money yearlyIncome) {}
