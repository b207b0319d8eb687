package care.plumbline.billing.coverage.desk;

import care.plumbline.billing.coverage.EligibilityStatus;
import java.util.List;

/** Which answers of payers are listed. */
public enum CheckFilter {
    /** The newest of a coverage, when it cannot be used as it is. */
    NEEDS_A_LOOK(
            EligibilityStatus.REJECTED,
            EligibilityStatus.UNKNOWN,
            EligibilityStatus.UNAVAILABLE,
            EligibilityStatus.LIMIT_REACHED),
    /** The payer was asked and is silent. */
    WAITING(EligibilityStatus.PENDING, EligibilityStatus.UNAVAILABLE),
    /** The payer, or staff, said something. */
    ANSWERED(
            EligibilityStatus.OK,
            EligibilityStatus.INACTIVE,
            EligibilityStatus.NOT_COVERED_HERE,
            EligibilityStatus.LIMIT_REACHED),
    /** The payer refused the inquiry. */
    REFUSED(EligibilityStatus.REJECTED),
    /** The answer says nothing we can use. */
    UNREADABLE(EligibilityStatus.UNKNOWN),
    /** Staff found the reading wrong. */
    MARKED_WRONG(EligibilityStatus.values()),
    /** Every one. */
    ALL(EligibilityStatus.values());

    private final List<EligibilityStatus> statuses;

    CheckFilter(EligibilityStatus... statuses) {
        this.statuses = List.of(statuses);
    }

    /** The statuses it lists. */
    List<EligibilityStatus> statuses() {
        return statuses;
    }
}
