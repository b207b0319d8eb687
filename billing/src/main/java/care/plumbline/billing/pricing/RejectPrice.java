package care.plumbline.billing.pricing;

import care.plumbline.domain.audit.Action;
import care.plumbline.domain.audit.Audit;
import care.plumbline.domain.shared.Actor;
import care.plumbline.domain.shared.UseCase;
import java.time.Clock;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.transaction.annotation.Transactional;

/** A second person rejects proposed prices; nothing changes. */
@UseCase
@PreAuthorize("hasRole('PRICING_APPROVER')")
public class RejectPrice {

    private final PriceLists lists;
    private final Audit audit;
    private final Clock clock;

    RejectPrice(PriceLists lists, Audit audit, Clock clock) {
        this.lists = lists;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Rejects the waiting proposal.
     *
     * @throws PricingRefused when it is one's own or no longer waits
     */
    @Transactional
    public void reject(Actor actor, PricingVersionId id) {
        lists.lock();
        var proposal =
                lists.waiting().filter(waiting -> waiting.id().equals(id)).orElseThrow(PricingRefused.NotWaiting::new);
        if (proposal.proposedBy().equals(actor.requireAccount())) {
            throw new PricingRefused.OwnProposal();
        }
        lists.decide(id, "REJECTED", null, actor.requireAccount(), clock.instant());
        audit.record(actor, Action.REJECTED, null, "price-list", id.value());
    }
}
