package care.plumbline.domain.account;

import care.plumbline.domain.shared.Actor;
import care.plumbline.domain.shared.UseCase;
import java.time.Clock;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.transaction.annotation.Transactional;

/** Counts what must not be tried without end (ASVS 5.0 6.3.1). Nothing is locked for good: the window moves on. */
@UseCase
@PreAuthorize("permitAll()")
public class CountAttempt {

    private final Attempts attempts;
    private final Clock clock;

    CountAttempt(Attempts attempts, Clock clock) {
        this.attempts = attempts;
        this.clock = clock;
    }

    /**
     * Counts one more try.
     *
     * @param subject what is tried, for example an address; only its hash is kept
     * @throws AttemptRefused.TooMany when the limit is reached; the refused try is not counted
     */
    @Transactional
    public void admit(Actor actor, AttemptLimit limit, String subject) {
        if (!attempts.add(limit, subject, clock.instant())) {
            throw new AttemptRefused.TooMany();
        }
    }
}
