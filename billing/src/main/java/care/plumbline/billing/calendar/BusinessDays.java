package care.plumbline.billing.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.function.UnaryOperator;

/** Days the federal government works: Monday to Friday without its holidays and the days they are observed. */
public final class BusinessDays {

    private BusinessDays() {}

    /** Whether it is neither a weekend nor a holiday. */
    public static boolean isBusinessDay(LocalDate date) {
        return date.getDayOfWeek() != DayOfWeek.SATURDAY
                && date.getDayOfWeek() != DayOfWeek.SUNDAY
                && !FederalHolidays.isHoliday(date);
    }

    /** How many there are after a date, up to and including another; none when that one is not later. */
    public static long between(LocalDate after, LocalDate upTo) {
        return after.isBefore(upTo)
                ? after.plusDays(1)
                        .datesUntil(upTo.plusDays(1))
                        .filter(BusinessDays::isBusinessDay)
                        .count()
                : 0;
    }

    /**
     * The nth one after a date, which itself does not count.
     *
     * @param nth 1 for the next one
     */
    public static LocalDate after(LocalDate date, int nth) {
        return nth(date, nth, day -> day.plusDays(1));
    }

    /**
     * The nth one before a date, which itself does not count.
     *
     * @param nth 1 for the last one before it
     */
    public static LocalDate before(LocalDate date, int nth) {
        return nth(date, nth, day -> day.minusDays(1));
    }

    private static LocalDate nth(LocalDate date, int nth, UnaryOperator<LocalDate> step) {
        if (nth < 1) {
            throw new IllegalArgumentException("business days are counted from 1: " + nth);
        }
        var day = date;
        for (var left = nth; left > 0; ) {
            day = step.apply(day);
            left -= isBusinessDay(day) ? 1 : 0;
        }
        return day;
    }
}
