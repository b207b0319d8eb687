package care.plumbline.domain.scheduling;

import care.plumbline.domain.people.DoctorId;
import care.plumbline.domain.shared.Actor;
import care.plumbline.domain.shared.Query;
import care.plumbline.domain.shared.TimeSlot;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.transaction.annotation.Transactional;

/** The times that can be held; the one computation that listing and holding both use. */
@Query
@PreAuthorize("permitAll()")
public class OpenTimes {

    /** How far ahead times are offered: cards can be authorised for visits at most this far away. */
    public static final Duration HORIZON = Duration.ofDays(6);

    /** The least time between now and a start. */
    public static final Duration NOTICE = Duration.ofMinutes(10);

    private final Rosters rosters;
    private final Clock clock;

    OpenTimes(Rosters rosters, Clock clock) {
        this.rosters = rosters;
        this.clock = clock;
    }

    /**
     * What is asked for.
     *
     * @param state two letters, or null for every served state
     * @param within how far ahead, at most {@link #HORIZON}
     * @param ignoring a hold that does not count as taken: the asking person's own
     */
    public record Request(
            VisitType type,
            @Nullable String state,
            @Nullable DoctorId doctor,
            Duration within,
            @Nullable HoldId ignoring) {

        /** Every doctor of every served state, for the whole horizon. */
        public static Request anywhere(VisitType type) {
            return new Request(type, null, null, HORIZON, null);
        }
    }

    /** The open times, earliest first; at the same time by doctor's name. */
    @Transactional(readOnly = true)
    public List<OpenTime> list(Actor actor, Request request) {
        return compute(request, clock.instant());
    }

    /** The earliest open time over all served states. */
    @Transactional(readOnly = true)
    public Optional<OpenTime> earliest(Actor actor, VisitType type) {
        return compute(Request.anywhere(type), clock.instant()).stream().findFirst();
    }

    /** The open time that starts exactly then, for holding it; the same computation over one start. */
    Optional<OpenTime> exactly(Request request, Instant start) {
        return compute(request, clock.instant()).stream()
                .filter(time -> time.slot().start().equals(start))
                .findFirst();
    }

    private List<OpenTime> compute(Request request, Instant now) {
        var reach = request.within().compareTo(HORIZON) < 0 ? request.within() : HORIZON;
        if (reach.compareTo(NOTICE) <= 0) {
            return List.of();
        }
        var window = new TimeSlot(now.plus(NOTICE), now.plus(reach).plusNanos(1));
        var length = rosters.length(request.type());
        return rosters.of(request, window, now).stream()
                .flatMap(roster -> roster.availability().open(window, length, roster.taken()).stream()
                        .filter(slot -> roster.licensedOn(slot.start()))
                        .map(slot -> new OpenTime(roster.doctor(), roster.name(), slot)))
                .sorted(Comparator.comparing((OpenTime time) -> time.slot().start())
                        .thenComparing(OpenTime::doctorName))
                .toList();
    }
}
