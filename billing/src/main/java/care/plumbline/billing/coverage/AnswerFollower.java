package care.plumbline.billing.coverage;

import care.plumbline.domain.shared.Actor;

/** What follows for the system when a payer or staff said something of a coverage. */
public interface AnswerFollower {

    /** The check as it stands now; in the transaction that stores it, or in one soon after. */
    void answered(Actor actor, EligibilityCheck check);
}
