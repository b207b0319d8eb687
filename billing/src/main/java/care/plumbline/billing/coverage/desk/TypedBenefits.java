package care.plumbline.billing.coverage.desk;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What billing staff type of a plan's benefits, from the card or from the phone. A field left empty is unknown, never
 * zero.
 *
 * @param serviceDate the day it holds for
 * @param active whether the plan is active on that day; null when not said
 * @param copay what there is of a copay; null when not said
 * @param copayAmount only with {@link CopayAnswer#AMOUNT}
 * @param afterDeductible the copay is owed only once the deductible is met
 * @param coinsurance the member's share in percent
 * @param deductibleIndividual what is left of it, as are the next three
 */
public record TypedBenefits(
        @Nullable LocalDate serviceDate,
        @Nullable Boolean active,
        @Nullable CopayAnswer copay,
        String copayAmount,
        boolean afterDeductible,
        String coinsurance,
        String deductibleIndividual,
        String deductibleFamily,
        String outOfPocketIndividual,
        String outOfPocketFamily) {

    /** What the plan says of a copay. */
    public enum CopayAnswer {
        /** There is one, of an amount. */
        AMOUNT,
        /** There is none: deductible and coinsurance hold. */
        NONE,
        /** Nobody can say. */
        UNKNOWN
    }

    /** What is typed into. */
    public enum Field {
        SERVICE_DATE,
        ACTIVE,
        COPAY,
        COPAY_AMOUNT,
        COINSURANCE,
        DEDUCTIBLE_INDIVIDUAL,
        DEDUCTIBLE_FAMILY,
        OUT_OF_POCKET_INDIVIDUAL,
        OUT_OF_POCKET_FAMILY
    }
}
