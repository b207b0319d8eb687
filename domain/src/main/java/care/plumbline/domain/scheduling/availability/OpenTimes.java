package care.plumbline.domain.scheduling.availability;

import care.plumbline.domain.people.DoctorId;
import care.plumbline.domain.people.Gender;
import care.plumbline.domain.people.PatientId;
import care.plumbline.domain.shared.Actor;
import care.plumbline.domain.shared.Query;
import care.plumbline.domain.shared.TimeSlot;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.transaction.annotation.Transactional;

/** The times that can be held; the one computation that listing and holding both use. */
@Query
@PreAuthorize("permitAll()")
public class OpenTimes {

    /** How far ahead times are offered: cards can be authorised for visits at most this far away. */
    public static final Duration HORIZON = BookingRules.DEFAULT.horizon();

    /** The least time between now and a start. */
    public static final Duration NOTICE = BookingRules.DEFAULT.notice();

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
     * @param doctor one doctor, or null for any
     * @param within how far ahead, at most {@link #HORIZON}
     * @param between starts lie in it; null for all of {@code within}
     */
    public record Request(
            VisitType type,
            @Nullable String state,
            @Nullable DoctorId doctor,
            Duration within,
            @Nullable TimeSlot between,
            Wishes wishes,
            Mine mine) {

        /** Every doctor of every served state, for the whole horizon. */
        public static Request anywhere(VisitType type) {
            return new Request(type, null, null, HORIZON, null, Wishes.NONE, Mine.NOTHING);
        }

        /** Every doctor licensed in a state. */
        public static Request in(String state, VisitType type, Duration within) {
            return new Request(type, state, null, within, null, Wishes.NONE, Mine.NOTHING);
        }

        /** The same of one doctor; null for any. */
        public Request with(@Nullable DoctorId one) {
            return new Request(type, state, one, within, between, wishes, mine);
        }

        /** The same for starts in a stretch of time. */
        public Request between(TimeSlot stretch) {
            return new Request(type, state, doctor, within, stretch, wishes, mine);
        }

        /** The same, narrowed by wishes. */
        public Request wishing(Wishes others) {
            return new Request(type, state, doctor, within, between, others, mine);
        }

        /** The same for somebody who has times already. */
        public Request of(Mine own) {
            return new Request(type, state, doctor, within, between, wishes, own);
        }
    }

    /**
     * What somebody would rather have; null where they do not mind.
     *
     * @param language two letters the doctor speaks
     * @param zone in which the part of day is meant
     */
    public record Wishes(
            @Nullable String language,
            @Nullable Gender gender,
            @Nullable PartOfDay part,
            ZoneId zone) {

        /** No wish at all. */
        public static final Wishes NONE = new Wishes(null, null, null, ZoneOffset.UTC);

        boolean suits(Instant start) {
            return part == null || PartOfDay.of(start.atZone(zone).toLocalTime()) == part;
        }
    }

    /**
     * What the asking person has already.
     *
     * @param patient whose other visits and holds a time must not overlap; null for somebody who has none
     * @param claims own claims that do not count as taken: the own hold, the visit that is to be moved
     */
    public record Mine(@Nullable PatientId patient, Set<UUID> claims) {

        /** Somebody without visits and holds. */
        public static final Mine NOTHING = new Mine(null, Set.of());
    }

    /** The open times, earliest first; at the same time by doctor's name. */
    @Transactional(readOnly = true)
    public List<OpenTime> list(Actor actor, Request request) {
        return compute(request);
    }

    /** The earliest open time over all served states. */
    @Transactional(readOnly = true)
    public Optional<OpenTime> earliest(Actor actor, VisitType type) {
        return compute(Request.anywhere(type)).stream().findFirst();
    }

    /** What patients would be offered of one doctor if the doctor worked by this calendar and these rules. */
    @Transactional(readOnly = true)
    public List<OpenTime> under(
            Actor actor, DoctorId doctor, Availability calendar, BookingRules rules, VisitType type) {
        var now = clock.instant();
        var until = now.plus(HORIZON);
        var question = new Roster.Question(rosters.length(type), now, HORIZON);
        return rosters.of(Request.anywhere(type).with(doctor), now, until, now).stream()
                .map(roster -> roster.working(calendar, rules))
                .flatMap(roster -> open(roster, now, until, question))
                .toList();
    }

    private static Stream<OpenTime> open(Roster roster, Instant from, Instant until, Roster.Question question) {
        return roster.open(from, until, question).stream()
                .map(slot -> new OpenTime(
                        roster.doctor(),
                        roster.name(),
                        slot,
                        roster.occupied(slot),
                        slot.start().minus(roster.rules().notice())));
    }

    /** The open time that starts exactly then, for holding it; the same computation over one start. */
    @Transactional(readOnly = true)
    public Optional<OpenTime> exactly(Actor actor, Request request, Instant start) {
        return compute(request.between(new TimeSlot(start, start.plusNanos(1)))).stream()
                .findFirst();
    }

    private List<OpenTime> compute(Request request) {
        var now = clock.instant();
        var within = request.within().compareTo(HORIZON) < 0 ? request.within() : HORIZON;
        var between = request.between();
        var from = between == null || between.start().isBefore(now) ? now : between.start();
        var end = now.plus(within);
        // A stretch ends before its last instant, a horizon with it.
        var until = between == null || between.end().isAfter(end)
                ? end
                : between.end().minusNanos(1);
        if (until.isBefore(from)) {
            return List.of();
        }
        var question = new Roster.Question(rosters.length(request.type()), now, within);
        var busy = rosters.timesOf(request.mine(), now);
        return rosters.of(request, from, until, now).stream()
                .flatMap(roster -> open(roster, from, until, question))
                .filter(time -> request.wishes().suits(time.slot().start()))
                .filter(time -> busy.stream().noneMatch(time.occupied()::overlaps))
                .sorted(Comparator.comparing((OpenTime time) -> time.slot().start())
                        .thenComparing(OpenTime::doctorName))
                .toList();
    }
}
