package care.plumbline.portal.pricing;

import care.plumbline.billing.pricing.ApprovePrice;
import care.plumbline.billing.pricing.PricingVersionId;
import care.plumbline.billing.pricing.ProposePrice;
import care.plumbline.billing.pricing.RejectPrice;
import care.plumbline.domain.shared.Actor;
import care.plumbline.domain.shared.CommandKey;
import org.springframework.stereotype.Component;

/** What the pricing screen does. */
@Component
class PriceChanges {

    private final ProposePrice proposing;
    private final ApprovePrice approving;
    private final RejectPrice rejecting;

    PriceChanges(ProposePrice proposing, ApprovePrice approving, RejectPrice rejecting) {
        this.proposing = proposing;
        this.approving = approving;
        this.rejecting = rejecting;
    }

    void propose(Actor actor, CommandKey key, ProposePrice.Request request) {
        proposing.propose(actor, key, request);
    }

    void approve(Actor actor, PricingVersionId id) {
        approving.approve(actor, id);
    }

    void reject(Actor actor, PricingVersionId id) {
        rejecting.reject(actor, id);
    }
}
