package care.plumbline.billing.quote.impact;

import care.plumbline.billing.pricing.PricingVersionId;
import care.plumbline.domain.shared.Actor;
import care.plumbline.domain.shared.Query;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.transaction.annotation.Transactional;

/** What a version would have changed, as far as it was worked out. */
@Query
@PreAuthorize("hasAnyRole('PRICING_EDITOR', 'PRICING_APPROVER', 'ADMINISTRATOR')")
public class Impact {

    private final Impacts impacts;

    Impact(Impacts impacts) {
        this.impacts = impacts;
    }

    /** What was begun last for a version; empty when nobody asked. */
    @Transactional(readOnly = true)
    public Optional<ImpactReport> newest(Actor actor, PricingVersionId version) {
        return impacts.newestOf(version);
    }
}
