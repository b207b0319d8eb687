package care.plumbline.domain.scheduling;

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

/**
 * When a doctor works: weekly hours in the doctor's own zone, replaced on single dates. Wall-clock hours keep their
 * meaning when the clocks change: a start that does not exist that day is left out, one that exists twice counts once.
 *
 * @param weekly hours by weekday
 * @param dated hours of single dates, which replace the weekly ones; an empty list means away
 */
public record Availability(ZoneId zone, Map<DayOfWeek, List<Hours>> weekly, Map<LocalDate, List<Hours>> dated) {

    /** A stretch of one local day. */
    public record Hours(LocalTime from, LocalTime to) {}

    /** Copies the maps. */
    public Availability {
        weekly = Map.copyOf(weekly);
        dated = Map.copyOf(dated);
    }

    /**
     * The starts a visit of this length can have, in order.
     *
     * @param window starts lie in it
     * @param taken what the doctor is occupied with
     */
    public List<TimeSlot> open(TimeSlot window, Duration length, List<TimeSlot> taken) {
        var open = new ArrayList<TimeSlot>();
        var last = window.end().atZone(zone).toLocalDate();
        for (var day = window.start().atZone(zone).toLocalDate(); !day.isAfter(last); day = day.plusDays(1)) {
            for (var hours : hoursOf(day)) {
                starts(day, hours, length).stream()
                        .filter(start -> !start.isBefore(window.start()) && start.isBefore(window.end()))
                        .map(start -> TimeSlot.of(start, length))
                        .filter(slot -> taken.stream().noneMatch(slot::overlaps))
                        .forEach(open::add);
            }
        }
        return open;
    }

    private List<Hours> hoursOf(LocalDate day) {
        var exception = dated.get(day);
        return exception != null ? exception : weekly.getOrDefault(day.getDayOfWeek(), List.of());
    }

    private List<Instant> starts(LocalDate day, Hours hours, Duration length) {
        var starts = new ArrayList<Instant>();
        var end = LocalDateTime.of(day, hours.to());
        for (var start = LocalDateTime.of(day, hours.from());
                !start.plus(length).isAfter(end);
                start = start.plus(length)) {
            var offsets = zone.getRules().getValidOffsets(start);
            if (!offsets.isEmpty()) {
                starts.add(start.toInstant(offsets.getFirst()));
            }
        }
        return starts;
    }
}
