package care.plumbline.triage.oversight;

import care.plumbline.domain.shared.Refusal;

/** Why something about the protocol's use was not taken. */
public abstract sealed class OversightRefused extends Refusal {

    private OversightRefused() {}

    /** A reason is needed, and not an endless one. */
    public static final class ReasonMissing extends OversightRefused {}

    /** The stop rule is switched so already. */
    public static final class AlreadySwitched extends OversightRefused {}

    /** There is no such version. */
    public static final class UnknownVersion extends OversightRefused {}

    /** An incident needs a description, and not an endless one. */
    public static final class DescriptionMissing extends OversightRefused {}

    /** An incident does not lie in the future. */
    public static final class NotYetHappened extends OversightRefused {}

    /** The protocol in use has no such rule. */
    public static final class UnknownRule extends OversightRefused {}
}
