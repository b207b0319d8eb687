package care.plumbline.billing.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The legal public holidays of 5 U.S.C. 6103, with the day they are observed: the Friday before a Saturday, the Monday
 * after a Sunday. Inauguration Day, which holds around Washington only, is left out.
 */
public final class FederalHolidays {

    private static final Map<Integer, Set<LocalDate>> YEARS = new ConcurrentHashMap<>();

    private FederalHolidays() {}

    /** Whether it is a holiday, or the day one is observed. */
    public static boolean isHoliday(LocalDate date) {
        // New Year's Day of the next year may be observed on the last day of this one.
        return YEARS.computeIfAbsent(date.getYear(), FederalHolidays::of).contains(date)
                || YEARS.computeIfAbsent(date.getYear() + 1, FederalHolidays::of)
                        .contains(date);
    }

    private static Set<LocalDate> of(int year) {
        return Stream.of(
                        LocalDate.of(year, 1, 1),
                        nth(year, Month.JANUARY, 3, DayOfWeek.MONDAY),
                        nth(year, Month.FEBRUARY, 3, DayOfWeek.MONDAY),
                        LocalDate.of(year, Month.MAY, 1).with(TemporalAdjusters.lastInMonth(DayOfWeek.MONDAY)),
                        LocalDate.of(year, Month.JUNE, 19),
                        LocalDate.of(year, Month.JULY, 4),
                        nth(year, Month.SEPTEMBER, 1, DayOfWeek.MONDAY),
                        nth(year, Month.OCTOBER, 2, DayOfWeek.MONDAY),
                        LocalDate.of(year, Month.NOVEMBER, 11),
                        nth(year, Month.NOVEMBER, 4, DayOfWeek.THURSDAY),
                        LocalDate.of(year, Month.DECEMBER, 25))
                .flatMap(day -> Stream.of(day, observed(day)))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static LocalDate nth(int year, Month month, int ordinal, DayOfWeek weekday) {
        return LocalDate.of(year, month, 1).with(TemporalAdjusters.dayOfWeekInMonth(ordinal, weekday));
    }

    private static LocalDate observed(LocalDate holiday) {
        return switch (holiday.getDayOfWeek()) {
            case SATURDAY -> holiday.minusDays(1);
            case SUNDAY -> holiday.plusDays(1);
            default -> holiday;
        };
    }
}
