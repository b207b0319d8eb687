package care.plumbline.domain.scheduling.availability;

import care.plumbline.domain.people.DoctorId;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Doctors' calendars, for the features that ask whether a booked visit still lies in one. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Calendars {

    private final Rosters rosters;
    private final Clock clock;

    Calendars(Rosters rosters, Clock clock) {
        this.rosters = rosters;
        this.clock = clock;
    }

    /** Every doctor's calendar between two instants. */
    public Map<DoctorId, Availability> between(Instant from, Instant until) {
        return rosters.ofEverybody(null, null, from, until, clock.instant()).stream()
                .collect(Collectors.toMap(Roster::doctor, Roster::availability));
    }
}
