package care.plumbline.billing.coverage.x12;

import care.plumbline.billing.coverage.BenefitView;
import care.plumbline.billing.coverage.Copay;
import care.plumbline.billing.coverage.EligibilityStatus;
import care.plumbline.billing.coverage.Network;
import care.plumbline.billing.coverage.Rejection;
import care.plumbline.billing.coverage.Rejection.Reason;
import care.plumbline.billing.coverage.Remaining;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what an answer says of one visit (billing specification, section 3.5; the steps are those of that section). */
public final class BenefitReader {

    private final Wording wording = Wording.shipped();

    /** Reads a visit with a doctor of whom nothing is said that plans tell apart. */
    public BenefitView read(EligibilityAnswer answer, Network side, String serviceType, LocalDate serviceDate) {
        return read(answer, new Asked(side, serviceType, serviceDate, Specialty.NOT_SAID));
    }

    /** Reads what an answer says; unknown values stay unknown. */
    public BenefitView read(EligibilityAnswer answer, Asked asked) {
        var rejection = Rejections.of(answer);
        if (rejection.isPresent()) {
            return rejected(rejection.get());
        }
        var patient = answer.patient();
        if (patient == null || patient.benefits().isEmpty()) {
            return BenefitView.of(EligibilityStatus.UNKNOWN);
        }
        var plan = PlanStatus.of(patient, asked);
        return plan.status() == EligibilityStatus.INACTIVE
                ? inactive(plan, OthersNamed.payers(answer, patient.benefits()))
                : benefits(answer, patient, plan, asked);
    }

    private BenefitView benefits(EligibilityAnswer answer, Loop patient, PlanStatus plan, Asked asked) {
        var lines = new Lines(patient.benefits(), asked, wording);
        var limits = new Limits(lines, asked);
        var share = new CostShare(lines, asked, wording);
        var deductible = AmountsLeft.of(lines, asked, "C");
        var status = plan.status() == EligibilityStatus.OK ? limits.status() : plan.status();
        var isElsewhere = status == EligibilityStatus.NOT_COVERED_HERE;
        return new BenefitView(
                status,
                plan.atMost(isElsewhere ? limits.confidence() : share.confidence(deductible)),
                share.copay(),
                share.coinsurance(),
                deductible,
                AmountsLeft.of(lines, asked, "G"),
                null,
                plan.name(),
                plan.period().begins(),
                plan.period().ends(),
                limits.needsAuthorization(),
                isElsewhere ? OthersNamed.contacts(patient.benefits(), asked.serviceType()) : List.of(),
                OthersNamed.payers(answer, patient.benefits()));
    }

    private static BenefitView rejected(Rejection rejection) {
        var status = rejection.reason() == Reason.PAYER_UNAVAILABLE
                ? EligibilityStatus.UNAVAILABLE
                : EligibilityStatus.REJECTED;
        return without(status, rejection, null, List.of());
    }

    private static BenefitView inactive(PlanStatus plan, List<String> otherPayers) {
        return without(EligibilityStatus.INACTIVE, null, plan, otherPayers);
    }

    private static BenefitView without(
            EligibilityStatus status,
            @Nullable Rejection rejection,
            @Nullable PlanStatus plan,
            List<String> otherPayers) {
        var nothing = BenefitView.of(status);
        return new BenefitView(
                status,
                nothing.confidence(),
                new Copay.None(),
                null,
                Remaining.UNKNOWN,
                Remaining.UNKNOWN,
                rejection,
                plan == null ? null : plan.name(),
                plan == null ? null : plan.period().begins(),
                plan == null ? null : plan.period().ends(),
                false,
                List.of(),
                otherPayers);
    }
}
