package care.plumbline.domain.account;

import care.plumbline.domain.shared.Actor;
import care.plumbline.domain.shared.UseCase;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.transaction.annotation.Transactional;

/** Forgets the tries of somebody who succeeded. */
@UseCase
@PreAuthorize("permitAll()")
public class ForgetAttempts {

    private final Attempts attempts;

    ForgetAttempts(Attempts attempts) {
        this.attempts = attempts;
    }

    /** Forgets what was counted for the subject. */
    @Transactional
    public void forget(Actor actor, AttemptLimit limit, String subject) {
        attempts.forget(limit, subject);
    }
}
