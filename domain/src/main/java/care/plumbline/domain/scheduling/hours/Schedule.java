package care.plumbline.domain.scheduling.hours;

import care.plumbline.domain.scheduling.availability.Availability;
import care.plumbline.domain.scheduling.availability.BookingRules;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a doctor sets about the own work, from today on.
 *
 * @param weekly hours by weekday
 * @param dated hours of single dates; an empty list means away
 * @param off whole days away
 * @param languages two letters each, the ones the doctor sees patients in
 * @param version as it was read; changing an older one is refused
 */
public record Schedule(
        Map<DayOfWeek, List<Availability.Hours>> weekly,
        Map<LocalDate, List<Availability.Hours>> dated,
        List<Availability.TimeOff> off,
        BookingRules rules,
        List<String> languages,
        int version) {

    /** Copies the collections. */
    public Schedule {
        weekly = Map.copyOf(weekly);
        dated = Map.copyOf(dated);
        off = List.copyOf(off);
        languages = List.copyOf(languages);
    }

    Availability in(ZoneId zone, Set<LocalDate> holidays) {
        return new Availability(zone, weekly, dated, off, holidays);
    }
}
