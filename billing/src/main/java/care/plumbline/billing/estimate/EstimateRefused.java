package care.plumbline.billing.estimate;

import care.plumbline.domain.shared.Refusal;

/** Why nothing was done with an estimate. */
public abstract sealed class EstimateRefused extends Refusal {

    private EstimateRefused() {}

    /** There is no such estimate of this person. */
    public static final class NotThere extends EstimateRefused {}
}
