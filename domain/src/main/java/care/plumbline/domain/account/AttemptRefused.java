package care.plumbline.domain.account;

import care.plumbline.domain.shared.Refusal;

/** Why something may not be tried now. */
public abstract sealed class AttemptRefused extends Refusal {

    private AttemptRefused() {}

    /** It was tried too often in a short time. */
    public static final class TooMany extends AttemptRefused {}
}
