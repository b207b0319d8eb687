package care.plumbline.billing.coverage.x12;

import care.plumbline.billing.coverage.Confidence;
import care.plumbline.billing.coverage.EligibilityStatus;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Whether the plan holds on the day of the visit (billing specification, section 3.5, step 3).
 *
 * @param status OK, INACTIVE, or UNKNOWN when no line says that the plan is active or not
 * @param name null when it is not said
 * @param period the days it holds, as far as they are said
 */
record PlanStatus(EligibilityStatus status, @Nullable String name, PlanPeriod period) {

    static PlanStatus of(Loop patient, Asked asked) {
        var active =
                ofThisType(patient.benefits().stream().filter(Benefit::isActive).toList(), asked);
        var inactive = ofThisType(
                patient.benefits().stream().filter(Benefit::isInactive).toList(), asked);
        var own = PlanPeriod.of(patient.head("DTP").toList());
        var lines = active.isEmpty() ? inactive : active;
        var ofLines = lines.stream().map(PlanStatus::period).toList();
        var holding = ofLines.stream()
                .filter(period -> period.contains(asked.serviceDate()))
                .toList();
        var period = own.isSaid()
                ? own
                : Stream.concat(holding.stream(), ofLines.stream())
                        .filter(PlanPeriod::isSaid)
                        .findFirst()
                        .orElse(own);
        return new PlanStatus(
                status(active, inactive, own.contains(asked.serviceDate()) && (lines.isEmpty() || !holding.isEmpty())),
                name(patient),
                new PlanPeriod(
                        period.begins(),
                        period.ends(),
                        own.readable() && ofLines.stream().allMatch(PlanPeriod::readable)));
    }

    /** Nothing is sure of a plan that nobody calls active, or of which a date that may matter cannot be read. */
    Confidence atMost(Confidence confidence) {
        return status == EligibilityStatus.OK && period.readable() ? confidence : Confidence.LOW;
    }

    private static EligibilityStatus status(List<Benefit> active, List<Benefit> inactive, boolean holds) {
        if (active.isEmpty()) {
            return inactive.isEmpty() && holds ? EligibilityStatus.UNKNOWN : EligibilityStatus.INACTIVE;
        }
        return holds ? EligibilityStatus.OK : EligibilityStatus.INACTIVE;
    }

    /** Those of the asked type or the whole plan, where there are any. */
    private static List<Benefit> ofThisType(List<Benefit> lines, Asked asked) {
        var ofType = lines.stream()
                .filter(line -> line.speaksOf(asked.serviceType()) || line.speaksOf(Asked.WHOLE_PLAN))
                .toList();
        return ofType.isEmpty() ? lines : ofType;
    }

    private static PlanPeriod period(Benefit line) {
        return PlanPeriod.of(line.details("DTP").toList());
    }

    private static @Nullable String name(Loop patient) {
        var lines = patient.benefits().stream()
                .filter(line -> line.isActive() || line.isInactive())
                .filter(line -> !line.planName().isEmpty())
                .toList();
        return lines.stream()
                .filter(line -> line.speaksOf(Asked.WHOLE_PLAN))
                .findFirst()
                .or(() -> lines.stream().findFirst())
                .map(Benefit::planName)
                .orElse(null);
    }
}
