package care.plumbline.domain.people;

import care.plumbline.domain.shared.Refusal;

/** Why a licence was not recorded. */
public abstract sealed class LicenceRefused extends Refusal {

    private LicenceRefused() {}

    /** A state has two letters. */
    public static final class UnknownState extends LicenceRefused {}

    /** A licence has a number of at most 40 characters. */
    public static final class NumberMissing extends LicenceRefused {}
}
