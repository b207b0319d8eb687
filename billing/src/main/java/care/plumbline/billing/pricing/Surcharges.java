package care.plumbline.billing.pricing;

import care.plumbline.billing.calendar.FederalHolidays;
import care.plumbline.billing.money.Money;
import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;

/** What is added to the price without insurance after hours. */
public record Surcharges(PricingVersionId version, List<AfterHours> afterHours) {

    /**
     * After hours: from one clock time until another, the next morning's if it is earlier; and all day on Saturdays,
     * Sundays and federal holidays.
     */
    public record AfterHours(String visitType, LocalTime from, LocalTime until, Money amount) {}

    /** Copies the rows. */
    public Surcharges {
        afterHours = List.copyOf(afterHours);
    }

    /** What is added for a visit that starts then, on the patient's clock. */
    public Optional<Money> at(String visitType, LocalDateTime start) {
        return afterHours.stream()
                .filter(row -> row.visitType().equals(visitType) && isAfterHours(row, start))
                .map(AfterHours::amount)
                .findFirst();
    }

    private static boolean isAfterHours(AfterHours row, LocalDateTime start) {
        var time = start.toLocalTime();
        var late = !time.isBefore(row.from());
        var early = time.isBefore(row.until());
        var within = row.from().isBefore(row.until()) ? late && early : late || early;
        var weekday = start.getDayOfWeek();
        return within
                || weekday == DayOfWeek.SATURDAY
                || weekday == DayOfWeek.SUNDAY
                || FederalHolidays.isHoliday(start.toLocalDate());
    }
}
