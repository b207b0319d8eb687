package care.plumbline.triage.release;

import care.plumbline.triage.plan.PlanCatalogue;
import care.plumbline.triage.protocol.Protocol;

/** One version of a protocol with the plan items that belong to it. */
public record Release(Protocol protocol, PlanCatalogue catalogue) {

    /** Gives the name under which messages and pages speak of it, for example {@code backpain-triage 1.0.0}. */
    public String name() {
        return protocol.id() + " " + protocol.version();
    }
}
