package care.plumbline.billing.estimate;

import static org.assertj.core.api.Assertions.assertThat;

import care.plumbline.billing.calendar.BusinessDays;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EstimateDeadlineTest {

    /** The table of the billing specification, section 2.12, then the edges of the calendar. */
    @ParameterizedTest
    @CsvSource({
        "2026-11-09, 2026-11-12,  2,           , Veterans Day lies between",
        "2026-11-16, 2026-11-19,  3, 2026-11-17, three days ahead",
        "2026-11-02, 2026-11-16,  9, 2026-11-03, the last day of the short term",
        "2026-11-02, 2026-11-17, 10, 2026-11-05, the first day of the long one",
        "2026-11-25, 2026-12-01,  3, 2026-11-27, over Thanksgiving",
        "2026-11-23, 2026-11-23,  0,           , today",
        "2026-11-23, 2026-11-25,  2,           , the day after tomorrow",
        "2026-11-21, 2026-11-25,  3, 2026-11-23, booked on a Saturday",
        "2026-11-22, 2026-11-24,  2,           , booked on a Sunday for Tuesday",
        "2026-11-20, 2026-11-29,  4, 2026-11-23, a visit on a Sunday",
        "2027-12-29, 2028-01-04,  3, 2027-12-30, New Year is observed on December 31",
        "2027-12-30, 2028-01-05,  3, 2028-01-03, the next business day is next year",
        "2027-12-30, 2028-01-04,  2,           , New Year leaves two days",
        "2026-07-01, 2026-07-07,  3, 2026-07-02, July 4 is observed on the Friday",
    })
    void bookedVisit(LocalDate scheduled, LocalDate service, long days, @Nullable LocalDate due, String why) {
        assertThat(BusinessDays.between(scheduled, service)).as(why).isEqualTo(days);
        assertThat(EstimateDeadline.onScheduling(scheduled, service).orElse(null))
                .as(why)
                .isEqualTo(due);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-25, 2026-12-01, over Thanksgiving",
        "2026-11-21, 2026-11-25, asked on a Saturday",
        "2026-11-16, 2026-11-19, an ordinary week",
        "2027-12-30, 2028-01-05, over New Year",
    })
    void question(LocalDate asked, LocalDate due, String why) {
        assertThat(EstimateDeadline.onRequest(asked)).as(why).isEqualTo(due);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-19, 2026-11-18, an ordinary week",
        "2026-11-23, 2026-11-20, a visit on a Monday",
        "2026-11-27, 2026-11-25, after Thanksgiving",
        "2028-01-03, 2027-12-30, after New Year",
    })
    void changeOfWhatWasEstimated(LocalDate service, LocalDate due, String why) {
        assertThat(EstimateDeadline.onChange(service)).as(why).isEqualTo(due);
    }
}
