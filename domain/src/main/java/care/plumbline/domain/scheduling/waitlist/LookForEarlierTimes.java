package care.plumbline.domain.scheduling.waitlist;

import care.plumbline.domain.scheduling.FreedTimes;
import care.plumbline.domain.shared.Actor;
import care.plumbline.domain.shared.UseCase;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.transaction.annotation.Transactional;

/** Looks for times nobody announced: a hold ran out, a day was opened, the horizon moved on. */
@UseCase
@PreAuthorize("hasRole('SYSTEM')")
class LookForEarlierTimes {

    private final Entries entries;
    private final FreedTimes freed;

    LookForEarlierTimes(Entries entries, FreedTimes freed) {
        this.entries = entries;
        this.freed = freed;
    }

    /** Has the open times of every doctor offered whom somebody waits for. */
    @Transactional
    public void look(Actor actor) {
        entries.waitedFor().forEach(freed::freed);
    }
}
