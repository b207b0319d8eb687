package care.plumbline.billing.coverage;

import care.plumbline.domain.shared.Refusal;

/** Why a payer was not asked, or what staff entered not taken. */
public abstract sealed class EligibilityRefused extends Refusal {

    private EligibilityRefused() {}

    /** There is no coverage with a plan to ask about. */
    public static final class NothingToAsk extends EligibilityRefused {}

    /** The payer was asked three times within the hour. */
    public static final class AskedTooOften extends EligibilityRefused {}

    /** The check is not there, or stands somewhere else by now. */
    public static final class NotThere extends EligibilityRefused {}

    /** A note of 1 to 500 characters is missing. */
    public static final class NoteMissing extends EligibilityRefused {}

    /** No health plan was chosen, or it is not accepted any more. */
    public static final class PlanMissing extends EligibilityRefused {}

    /** What else a plan is called is longer than 100 characters. */
    public static final class SynonymTooLong extends EligibilityRefused {}
}
