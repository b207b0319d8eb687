package care.plumbline.domain.scheduling.availability;

import care.plumbline.domain.shared.TimeSlot;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * When a doctor works: weekly hours in the doctor's own zone, replaced on single dates, without time off and holidays.
 * Wall-clock hours keep their meaning when the clocks change: a start that does not exist that day is left out, one
 * that exists twice counts once, the first time, and no visit ends after the hours because an hour was skipped.
 *
 * @param weekly hours by weekday; a gap between two stretches is a break
 * @param dated hours of single dates, which replace the weekly ones; an empty list means away
 * @param off whole days the doctor is away
 * @param holidays days the clinic is closed
 */
public record Availability(
        ZoneId zone,
        Map<DayOfWeek, List<Hours>> weekly,
        Map<LocalDate, List<Hours>> dated,
        List<TimeOff> off,
        Set<LocalDate> holidays) {

    /** A stretch of one local day. */
    public record Hours(LocalTime from, LocalTime to) {

        private boolean contains(LocalTime start, Duration length) {
            var minutes = Duration.between(start, to);
            return !start.isBefore(from) && minutes.compareTo(length) >= 0;
        }

        private boolean isOnGrid(LocalTime start, Duration every) {
            return Duration.between(from, start).toNanos() % every.toNanos() == 0;
        }
    }

    /** Whole days, both included. */
    public record TimeOff(LocalDate first, LocalDate last) {

        boolean includes(LocalDate day) {
            return !day.isBefore(first) && !day.isAfter(last);
        }
    }

    /** Copies the collections. */
    public Availability {
        weekly = Map.copyOf(weekly);
        dated = Map.copyOf(dated);
        off = List.copyOf(off);
        holidays = Set.copyOf(holidays);
    }

    /**
     * The starts the hours allow within a stretch of time, in order.
     *
     * @param from the first instant a start may have
     * @param until the last instant a start may have
     * @param every how far apart starts lie
     */
    List<Instant> starts(Instant from, Instant until, Duration length, Duration every) {
        var starts = new ArrayList<Instant>();
        var last = until.atZone(zone).toLocalDate();
        for (var day = from.atZone(zone).toLocalDate(); !day.isAfter(last); day = day.plusDays(1)) {
            if (closed(day).isEmpty()) {
                for (var hours : hoursOf(day)) {
                    addStarts(day, hours, length, every, starts);
                }
            }
        }
        starts.removeIf(start -> start.isBefore(from) || start.isAfter(until));
        return starts;
    }

    /** The rule of the calendar that keeps a visit of this length from beginning then; empty when none does. */
    Optional<Obstacle> obstacle(Instant start, Duration length, Duration every) {
        var local = start.atZone(zone);
        var day = local.toLocalDate();
        var closed = closed(day);
        if (closed.isPresent()) {
            return closed;
        }
        var hours = hoursOf(day);
        if (hours.isEmpty()) {
            return Optional.of(dated.containsKey(day) ? Obstacle.AWAY : Obstacle.FREE_DAY);
        }
        var time = local.toLocalTime();
        var stretch = hours.stream()
                .filter(one -> one.contains(time, length) && endsInTime(start, length, day, one))
                .findFirst();
        if (stretch.isEmpty()) {
            return Optional.of(isBetween(hours, time) ? Obstacle.BREAK : Obstacle.OUTSIDE_HOURS);
        }
        var offered = stretch.get().isOnGrid(time, every)
                && local.withEarlierOffsetAtOverlap().toInstant().equals(start);
        return offered ? Optional.empty() : Optional.of(Obstacle.OFF_GRID);
    }

    /** Whether the doctor is away, or the clinic closed, on the day of an instant. */
    public boolean isClosedAt(Instant instant) {
        var day = instant.atZone(zone).toLocalDate();
        return closed(day).isPresent()
                || dated.getOrDefault(day, List.of(new Hours(LocalTime.MIN, LocalTime.MAX)))
                        .isEmpty();
    }

    /** Whether the doctor works during the whole visit, at whatever minute it begins. */
    public boolean covers(TimeSlot visit) {
        var length = Duration.between(visit.start(), visit.end());
        return obstacle(visit.start(), length, length)
                .filter(found -> found != Obstacle.OFF_GRID)
                .isEmpty();
    }

    /** The stretches of a local day; none when the doctor is away. */
    public List<Hours> hoursOf(LocalDate day) {
        var exception = dated.get(day);
        return exception != null ? exception : weekly.getOrDefault(day.getDayOfWeek(), List.of());
    }

    private Optional<Obstacle> closed(LocalDate day) {
        if (holidays.contains(day)) {
            return Optional.of(Obstacle.HOLIDAY);
        }
        return off.stream().anyMatch(days -> days.includes(day)) ? Optional.of(Obstacle.TIME_OFF) : Optional.empty();
    }

    private static boolean isBetween(List<Hours> hours, LocalTime time) {
        var begun = hours.stream().anyMatch(one -> !time.isBefore(one.from()));
        var goesOn = hours.stream().anyMatch(one -> time.isBefore(one.from()));
        return begun && goesOn;
    }

    private void addStarts(LocalDate day, Hours hours, Duration length, Duration every, List<Instant> starts) {
        var end = LocalDateTime.of(day, hours.to());
        for (var start = LocalDateTime.of(day, hours.from());
                !start.plus(length).isAfter(end);
                start = start.plus(every)) {
            var offsets = zone.getRules().getValidOffsets(start);
            if (!offsets.isEmpty()) {
                var instant = start.toInstant(offsets.getFirst());
                if (endsInTime(instant, length, day, hours)) {
                    starts.add(instant);
                }
            }
        }
    }

    /** Beside the length on the wall clock: an hour that is skipped during the visit takes its end beyond the hours. */
    private boolean endsInTime(Instant start, Duration length, LocalDate day, Hours hours) {
        var end = start.plus(length).atZone(zone).toLocalDateTime();
        return !end.isAfter(LocalDateTime.of(day, hours.to()));
    }
}
