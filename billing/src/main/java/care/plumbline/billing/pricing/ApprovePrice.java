package care.plumbline.billing.pricing;

import care.plumbline.domain.audit.Action;
import care.plumbline.domain.audit.Audit;
import care.plumbline.domain.scheduling.availability.VisitType;
import care.plumbline.domain.shared.Actor;
import care.plumbline.domain.shared.UseCase;
import java.time.Clock;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.transaction.annotation.Transactional;

/** A second person approves proposed prices: they are published, and begin when the proposal says. */
@UseCase
@PreAuthorize("hasRole('PRICING_APPROVER')")
public class ApprovePrice {

    private final PriceLists lists;
    private final Audit audit;
    private final Clock clock;

    ApprovePrice(PriceLists lists, Audit audit, Clock clock) {
        this.lists = lists;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Publishes the waiting proposal.
     *
     * @throws PricingRefused when it is one's own, no longer waits, or would begin in the past or before another
     */
    @Transactional
    public void approve(Actor actor, PricingVersionId id) {
        lists.lock();
        var proposal =
                lists.waiting().filter(waiting -> waiting.id().equals(id)).orElseThrow(PricingRefused.NotWaiting::new);
        if (proposal.proposedBy().equals(actor.requireAccount())) {
            throw new PricingRefused.OwnProposal();
        }
        var now = clock.instant();
        var from = proposal.effectiveFrom() == null ? now : proposal.effectiveFrom();
        if (from.isBefore(now)) {
            throw new PricingRefused.StartsInThePast();
        }
        for (var type : VisitType.values()) {
            if (lists.lastChange(type).filter(last -> !last.isBefore(from)).isPresent()) {
                throw new PricingRefused.AnotherIsScheduled();
            }
        }
        lists.decide(id, "APPROVED", from, actor.requireAccount(), now);
        lists.publish(id, from);
        audit.record(actor, Action.APPROVED, null, "price-list", id.value());
    }
}
