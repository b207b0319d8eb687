package care.plumbline.portal.pricing;

import care.plumbline.billing.pricing.PricingVersionId;
import care.plumbline.billing.pricing.version.DecideVersion;
import care.plumbline.billing.pricing.version.WithdrawVersion;
import care.plumbline.domain.shared.Actor;
import org.springframework.stereotype.Component;

/** What approvers do. */
@Component
class DecisionWork {

    private final DecideVersion deciding;
    private final WithdrawVersion withdrawing;

    DecisionWork(DecideVersion deciding, WithdrawVersion withdrawing) {
        this.deciding = deciding;
        this.withdrawing = withdrawing;
    }

    void approve(Actor actor, PricingVersionId id) {
        deciding.decide(actor, id, new DecideVersion.Decision.Approve());
    }

    void reject(Actor actor, PricingVersionId id, String why) {
        deciding.decide(actor, id, new DecideVersion.Decision.Reject(why));
    }

    void withdraw(Actor actor, PricingVersionId id, String why) {
        withdrawing.withdraw(actor, id, why);
    }
}
