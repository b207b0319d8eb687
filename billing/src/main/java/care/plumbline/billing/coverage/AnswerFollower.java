package care.plumbline.billing.coverage;

import care.plumbline.domain.shared.Actor;

/** What follows when a payer or staff said something of a coverage; called in the transaction that stores it. */
public interface AnswerFollower {

    /** The check as it stands now. */
    void answered(Actor actor, EligibilityCheck check);
}
