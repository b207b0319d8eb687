package care.plumbline.billing.coverage;

import care.plumbline.domain.people.PatientId;
import org.jspecify.annotations.Nullable;

/**
 * What a patient said of their coverage.
 *
 * @param plan null when it was not found, or the patient is not sure
 * @param memberId as on the card; null without a plan
 * @param toldName what the patient calls a plan we did not find; null when they are not sure
 * @param subscriber null when it is the patient's own plan
 */
public record Coverage(
        CoverageId id,
        PatientId patient,
        @Nullable HealthPlan plan,
        @Nullable String memberId,
        @Nullable String toldName,
        @Nullable Subscriber subscriber) {

    /** The end of the member id, all that screens show. */
    public @Nullable String lastFour() {
        return memberId == null ? null : memberId.substring(Math.max(0, memberId.length() - 4));
    }
}
