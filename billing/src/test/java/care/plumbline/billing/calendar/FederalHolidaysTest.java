package care.plumbline.billing.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FederalHolidaysTest {

    /** The weekdays on which federal offices are closed, written out. */
    private static final List<LocalDate> OBSERVED = dates("""
            2026-01-01 2026-01-19 2026-02-16 2026-05-25 2026-06-19 2026-07-03 2026-09-07 2026-10-12 2026-11-11
            2026-11-26 2026-12-25
            2027-01-01 2027-01-18 2027-02-15 2027-05-31 2027-06-18 2027-07-05 2027-09-06 2027-10-11 2027-11-11
            2027-11-25 2027-12-24 2027-12-31
            2028-01-17 2028-02-21 2028-05-29 2028-06-19 2028-07-04 2028-09-04 2028-10-09 2028-11-10 2028-11-23
            2028-12-25
            2029-01-01 2029-01-15 2029-02-19 2029-05-28 2029-06-19 2029-07-04 2029-09-03 2029-10-08 2029-11-12
            2029-11-22 2029-12-25
            2030-01-01 2030-01-21 2030-02-18 2030-05-27 2030-06-19 2030-07-04 2030-09-02 2030-10-14 2030-11-11
            2030-11-28 2030-12-25
            """);

    @Test
    void weekdaysOffOfFiveYears() {
        assertThat(LocalDate.of(2026, 1, 1)
                        .datesUntil(LocalDate.of(2031, 1, 1))
                        .filter(day -> day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0)
                        .filter(FederalHolidays::isHoliday))
                .containsExactlyElementsOf(OBSERVED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"2026-07-04", "2027-06-19", "2027-07-04", "2027-12-25", "2028-01-01", "2028-11-11", "2029-11-11"
            })
    void holidayOnAWeekendIsOneToo(LocalDate day) {
        assertThat(FederalHolidays.isHoliday(day)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-27, the day after Thanksgiving",
        "2026-12-24, the day before Christmas",
        "2029-01-20, Inauguration Day holds around Washington only",
        "2026-12-31, New Year 2027 is a Friday"
    })
    void ordinaryDays(LocalDate day, String why) {
        assertThat(FederalHolidays.isHoliday(day)).as(why).isFalse();
    }

    private static List<LocalDate> dates(String table) {
        return Arrays.stream(table.strip().split("\\s+")).map(LocalDate::parse).toList();
    }
}
