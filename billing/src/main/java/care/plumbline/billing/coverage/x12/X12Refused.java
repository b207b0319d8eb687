package care.plumbline.billing.coverage.x12;

import care.plumbline.domain.shared.Refusal;

/** Why a payer's answer was not read. The bytes are kept and staff see them; nothing is guessed from them. */
public abstract sealed class X12Refused extends Refusal {

    private X12Refused() {}

    /** It does not begin as an X12 interchange does: it is empty, or something else. */
    public static final class NotX12 extends X12Refused {}

    /** It ends before the end of its interchange. */
    public static final class Truncated extends X12Refused {}

    /** A segment, or the envelope, is not built as X12 is. */
    public static final class Malformed extends X12Refused {}

    /** A trailer counts other than what is there: something is missing or was added. */
    public static final class CountsDiffer extends X12Refused {}

    /** A trailer carries another control number than its header. */
    public static final class ControlNumbersDiffer extends X12Refused {}

    /** It is larger than any answer on one person. */
    public static final class TooLarge extends X12Refused {}

    /** It is X12, and no 271 of the version we read. */
    public static final class NotAnEligibilityAnswer extends X12Refused {}

    /** It answers for several people, and nothing says which of them is meant. */
    public static final class SeveralAnswers extends X12Refused {}

    /** It repeats another trace than that of the inquiry: it may speak of somebody else. */
    public static final class NotOurAnswer extends X12Refused {}
}
