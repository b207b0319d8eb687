package care.plumbline.billing.coverage;

import care.plumbline.domain.shared.Actor;
import care.plumbline.domain.shared.UseCase;
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.transaction.annotation.Transactional;

/** Does what follows from benefits that staff entered, as after a payer's own answer. */
@UseCase
@PreAuthorize("hasRole('SYSTEM')")
public class FollowEntry {

    private final EligibilityChecks checks;
    private final List<AnswerFollower> followers;

    FollowEntry(EligibilityChecks checks, List<AnswerFollower> followers) {
        this.checks = checks;
        this.followers = followers;
    }

    /** Does nothing for an entry that was found wrong meanwhile. */
    @Transactional
    public void follow(Actor actor, EligibilityId id) {
        checks.find(id)
                .filter(check -> !check.markedWrong())
                .ifPresent(check -> followers.forEach(follower -> follower.answered(actor, check)));
    }
}
