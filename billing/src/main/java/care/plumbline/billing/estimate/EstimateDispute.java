package care.plumbline.billing.estimate;

import care.plumbline.billing.money.Money;

/** When a bill may be disputed against its good-faith estimate (45 CFR 149.620). */
public final class EstimateDispute {

    /** How much more than the estimate makes a bill substantially in excess of it: 149.620(a)(2). */
    public static final Money MARGIN = Money.usd(400_00);

    /** How many calendar days from the first bill on the dispute may be started: 149.620(c). */
    public static final int DAYS_TO_START = 120;

    private EstimateDispute() {}

    /**
     * Whether a bill may be disputed: it is at least {@link #MARGIN} above the estimate.
     *
     * @param estimate the total that a provider estimated
     * @param billed the total that the same provider billed
     */
    public static boolean substantiallyInExcess(Money estimate, Money billed) {
        return billed.compareTo(estimate.plus(MARGIN)) >= 0;
    }
}
