package care.plumbline.triage.release;

import care.plumbline.triage.plan.PlanCatalogue;
import care.plumbline.triage.protocol.Protocol;
import care.plumbline.triage.review.ReviewTemplate;

/** One version of a protocol with the plan items and the words of the review that belong to it. */
public record Release(Protocol protocol, PlanCatalogue catalogue, ReviewTemplate review) {

    /** Gives the name under which messages and pages speak of it, for example {@code backpain-triage 1.0.0}. */
    public String name() {
        return protocol.id() + " " + protocol.version();
    }
}
