package care.plumbline.billing.pricing.version;

import care.plumbline.billing.pricing.PricingVersionId;
import care.plumbline.billing.pricing.sheet.PricingKind;
import care.plumbline.billing.pricing.sheet.Sheet;
import care.plumbline.domain.shared.AccountId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A version of prices, rates, codes or policies.
 *
 * @param number counted by kind
 * @param base the version it was drafted from; null for the first
 * @param revision grows with every change of a draft
 * @param effectiveFrom null for at once, which is the moment of approval
 * @param endsAt when another takes its place, if that is known
 * @param reason why, given when submitted; empty before
 */
public record PricingVersion(
        PricingVersionId id,
        PricingKind kind,
        int number,
        VersionStatus status,
        @Nullable PricingVersionId base,
        int revision,
        Sheet sheet,
        @Nullable Instant effectiveFrom,
        @Nullable Instant endsAt,
        String reason,
        AccountId createdBy,
        Instant createdAt,
        @Nullable AccountId submittedBy,
        @Nullable Instant submittedAt,
        @Nullable AccountId decidedBy,
        @Nullable Instant decidedAt,
        @Nullable Instant withdrawnAt) {}
