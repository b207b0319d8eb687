package care.plumbline.billing.coverage;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a payer's answer says of one patient's benefits for one visit, on one side of the network. Every value names the
 * segment it was read from, counted from ST as 1; 0 when it was typed by staff.
 *
 * @param coinsurance the member's share after the deductible; null when the plan says none
 * @param rejection why the inquiry was refused; only with {@link EligibilityStatus#REJECTED} or UNAVAILABLE
 * @param planEnds the last day of coverage; null when open or unknown
 * @param priorAuthorization the plan wants to be asked before the visit
 * @param contacts who covers such visits instead, when not we
 * @param otherPayers other payers the answer names, which may come first
 */
public record BenefitView(
        EligibilityStatus status,
        Confidence confidence,
        Copay copay,
        @Nullable Coinsurance coinsurance,
        Remaining deductible,
        Remaining outOfPocket,
        @Nullable Rejection rejection,
        @Nullable String planName,
        @Nullable LocalDate planBegins,
        @Nullable LocalDate planEnds,
        boolean priorAuthorization,
        List<Contact> contacts,
        List<String> otherPayers) {

    /** A share, 0.2 for 20 percent, and the segment it was read from. */
    public record Coinsurance(BigDecimal share, int segment) {}

    /**
     * Somebody named in the answer.
     *
     * @param phone digits, or null
     */
    public record Contact(String name, @Nullable String phone) {}

    /** Copies the lists. */
    public BenefitView {
        contacts = List.copyOf(contacts);
        otherPayers = List.copyOf(otherPayers);
    }

    /** The same, and not surer than that. */
    public BenefitView atMost(Confidence most) {
        return new BenefitView(
                status,
                confidence.atMost(most),
                copay,
                coinsurance,
                deductible,
                outOfPocket,
                rejection,
                planName,
                planBegins,
                planEnds,
                priorAuthorization,
                contacts,
                otherPayers);
    }

    /** Whether it asks the same copay and share of the member, wherever in the answer that was read. */
    public boolean asksTheSameAs(BenefitView other) {
        return status == other.status()
                && copay.says(other.copay())
                && (coinsurance == null
                        ? other.coinsurance() == null
                        : other.coinsurance() != null
                                && coinsurance
                                                .share()
                                                .compareTo(other.coinsurance().share())
                                        == 0);
    }

    /** A status without any benefit. */
    public static BenefitView of(EligibilityStatus status) {
        return new BenefitView(
                status,
                Confidence.LOW,
                new Copay.None(),
                null,
                Remaining.UNKNOWN,
                Remaining.UNKNOWN,
                null,
                null,
                null,
                null,
                false,
                List.of(),
                List.of());
    }
}
