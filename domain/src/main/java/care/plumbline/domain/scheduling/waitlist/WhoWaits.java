package care.plumbline.domain.scheduling.waitlist;

import care.plumbline.domain.people.DoctorId;
import care.plumbline.domain.shared.Actor;
import care.plumbline.domain.shared.Query;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.transaction.annotation.Transactional;

/** What a round of offers has to go through, read without locks; each step looks again under its own. */
@Query
@PreAuthorize("hasRole('SYSTEM')")
class WhoWaits {

    private final Entries entries;
    private final Clock clock;

    WhoWaits(Entries entries, Clock clock) {
        this.entries = entries;
        this.clock = clock;
    }

    /** Entries whose wait, or whose offer, has no point any more. */
    @Transactional(readOnly = true)
    public List<UUID> inVain(Actor actor) {
        return Stream.concat(entries.pointless(clock.instant()).stream(), entries.overtaken().stream())
                .distinct()
                .toList();
    }

    /** Those who wait for a time of this doctor, whoever waits longest first. */
    @Transactional(readOnly = true)
    public List<Waiting> of(Actor actor, DoctorId doctor) {
        return entries.waitingFor(doctor, clock.instant());
    }
}
