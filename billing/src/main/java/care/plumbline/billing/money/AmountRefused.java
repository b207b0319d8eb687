package care.plumbline.billing.money;

import care.plumbline.domain.shared.Refusal;

/** Why what somebody typed is no amount of money. */
public abstract sealed class AmountRefused extends Refusal {

    private AmountRefused() {}

    /** It is no number. */
    public static final class NotAnAmount extends AmountRefused {}

    /** It is finer than cents; nothing is rounded. */
    public static final class TooManyDecimals extends AmountRefused {}

    /** It is below zero. */
    public static final class Negative extends AmountRefused {}

    /** It is more than any amount asked for here. */
    public static final class TooLarge extends AmountRefused {}
}
