package care.plumbline.domain.scheduling.availability;

import care.plumbline.domain.people.DoctorId;
import care.plumbline.domain.shared.Actor;
import care.plumbline.domain.shared.Query;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.transaction.annotation.Transactional;

/** Why a time cannot be booked: every rule that removed it, for each doctor; by the computation that listing uses. */
@Query
@PreAuthorize("hasAnyRole('CARE_COORDINATOR', 'DOCTOR', 'ADMINISTRATOR')")
public class WhyClosed {

    private final Rosters rosters;
    private final Clock clock;

    WhyClosed(Rosters rosters, Clock clock) {
        this.rosters = rosters;
        this.clock = clock;
    }

    /**
     * Which time.
     *
     * @param state two letters, or null for any
     * @param doctor one doctor, or null for all
     */
    public record Question(
            VisitType type,
            @Nullable String state,
            @Nullable DoctorId doctor,
            Instant start) {}

    /**
     * What keeps one doctor from being booked then.
     *
     * @param zone the doctor's own
     * @param obstacles every rule against it; none when the time is open
     * @param licensedUntil last day of the licence in the state; null without one
     * @param hours the doctor's stretches of that day
     */
    public record Finding(
            DoctorId doctor,
            String name,
            ZoneId zone,
            List<Obstacle> obstacles,
            @Nullable LocalDate licensedUntil,
            List<Availability.Hours> hours,
            BookingRules rules) {

        /** Whether the time is offered. */
        public boolean isOpen() {
            return obstacles.isEmpty();
        }
    }

    /** One finding for each doctor, those nearest to being open first. */
    @Transactional(readOnly = true)
    public List<Finding> explain(Actor actor, Question asked) {
        var now = clock.instant();
        var question = new Roster.Question(rosters.length(asked.type()), now, OpenTimes.HORIZON);
        return rosters.ofEverybody(asked.state(), asked.doctor(), asked.start(), asked.start(), now).stream()
                .map(roster -> finding(roster, asked.start(), question))
                .sorted(Comparator.comparing(
                                (Finding finding) -> finding.obstacles().size())
                        .thenComparing(Finding::name))
                .toList();
    }

    private static Finding finding(Roster roster, Instant start, Roster.Question question) {
        var zone = roster.availability().zone();
        return new Finding(
                roster.doctor(),
                roster.name(),
                zone,
                roster.obstacles(start, question),
                roster.licensedUntil(),
                roster.availability().hoursOf(start.atZone(zone).toLocalDate()),
                roster.rules());
    }
}
