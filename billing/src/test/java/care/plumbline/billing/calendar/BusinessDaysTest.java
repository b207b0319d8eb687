package care.plumbline.billing.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BusinessDaysTest {

    @ParameterizedTest
    @CsvSource({
        "2026-11-23, 2026-11-23, 0",
        "2026-11-23, 2026-11-20, 0",
        "2026-11-23, 2026-11-24, 1",
        "2026-11-20, 2026-11-22, 0",
        "2026-11-21, 2026-11-23, 1",
        "2026-11-25, 2026-11-26, 0",
        "2026-11-25, 2026-11-27, 1",
        "2027-12-30, 2028-01-03, 1",
        "2026-12-31, 2027-12-31, 249",
    })
    void countedAfterOneDateUpToAnother(LocalDate after, LocalDate upTo, long days) {
        assertThat(BusinessDays.between(after, upTo)).isEqualTo(days);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-23, 1, 2026-11-24",
        "2026-11-20, 1, 2026-11-23",
        "2026-11-21, 1, 2026-11-23",
        "2026-11-25, 1, 2026-11-27",
        "2026-11-25, 3, 2026-12-01",
        "2027-12-30, 1, 2028-01-03",
        "2026-07-02, 1, 2026-07-06",
    })
    void nthAfterADate(LocalDate date, int nth, LocalDate day) {
        assertThat(BusinessDays.after(date, nth)).isEqualTo(day);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-24, 1, 2026-11-23",
        "2026-11-23, 1, 2026-11-20",
        "2026-11-22, 1, 2026-11-20",
        "2026-11-27, 1, 2026-11-25",
        "2028-01-03, 1, 2027-12-30",
        "2026-12-01, 3, 2026-11-25",
    })
    void nthBeforeADate(LocalDate date, int nth, LocalDate day) {
        assertThat(BusinessDays.before(date, nth)).isEqualTo(day);
    }

    @Test
    void countingBeginsWithOne() {
        var monday = LocalDate.of(2026, 11, 23);

        assertThatThrownBy(() -> BusinessDays.after(monday, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> BusinessDays.before(monday, 0)).isInstanceOf(IllegalArgumentException.class);
    }
}
