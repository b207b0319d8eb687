package care.plumbline.billing.coverage;

import care.plumbline.domain.people.PatientId;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One question to a payer and what came of it.
 *
 * @param serviceDate the day of the visit, on the patient's clock
 * @param enteredByStaff the benefits were typed from the card or told on the phone
 * @param inNetwork what the answer says in the network; null before there is one
 * @param outOfNetwork the same outside the network
 * @param markedWrong staff found the reading wrong: it counts no more
 */
public record EligibilityCheck(
        EligibilityId id,
        CoverageId coverage,
        PatientId patient,
        LocalDate serviceDate,
        String serviceType,
        EligibilityStatus status,
        boolean enteredByStaff,
        int attempts,
        Instant askedAt,
        @Nullable Instant answeredAt,
        @Nullable BenefitView inNetwork,
        @Nullable BenefitView outOfNetwork,
        boolean markedWrong) {

    /** What the answer says on that side of the network; the status alone before there is one. */
    public BenefitView benefits(Network side) {
        var view = side == Network.IN ? inNetwork : outOfNetwork;
        return view == null ? BenefitView.of(status) : view;
    }

    /** What counts of it: an answer whose reading staff found wrong says nothing. */
    public EligibilityCheck counted() {
        return markedWrong
                ? new EligibilityCheck(
                        id,
                        coverage,
                        patient,
                        serviceDate,
                        serviceType,
                        EligibilityStatus.UNKNOWN,
                        enteredByStaff,
                        attempts,
                        askedAt,
                        answeredAt,
                        null,
                        null,
                        true)
                : this;
    }

    /** Whether a payer or staff said something of the coverage itself. */
    public boolean isAnswered() {
        return switch (status) {
            case OK, INACTIVE, NOT_COVERED_HERE, LIMIT_REACHED -> !markedWrong;
            case PENDING, REJECTED, UNAVAILABLE, UNKNOWN -> false;
        };
    }
}
