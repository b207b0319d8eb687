package care.plumbline.domain.scheduling.hours;

import care.plumbline.domain.scheduling.availability.Availability.Hours;
import care.plumbline.domain.scheduling.availability.BookingRules;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;

/** Refuses a schedule that contradicts itself. */
final class ScheduleCheck {

    private static final Duration LONGEST_BUFFER = Duration.ofMinutes(60);
    private static final Duration LONGEST_NOTICE = Duration.ofDays(2);
    private static final int MOST_VISITS = 200;

    private ScheduleCheck() {}

    static void require(Schedule schedule) {
        schedule.weekly().forEach((day, stretches) -> {
            if (stretches.stream().anyMatch(ScheduleCheck::isBackwards)) {
                throw new ScheduleRefused.EndsBeforeItBegins(day);
            }
            if (overlap(stretches)) {
                throw new ScheduleRefused.HoursOverlap(day);
            }
        });
        schedule.dated().forEach((day, stretches) -> {
            if (stretches.stream().anyMatch(ScheduleCheck::isBackwards) || overlap(stretches)) {
                throw new ScheduleRefused.DateOutOfOrder(day);
            }
        });
        if (schedule.off().stream().anyMatch(days -> days.last().isBefore(days.first()))) {
            throw new ScheduleRefused.TimeOffOutOfOrder();
        }
        if (schedule.languages().isEmpty()) {
            throw new ScheduleRefused.LanguageMissing();
        }
        if (!isInRange(schedule.rules())) {
            throw new ScheduleRefused.RuleOutOfRange();
        }
    }

    private static boolean isBackwards(Hours hours) {
        return !hours.to().isAfter(hours.from());
    }

    private static boolean overlap(List<Hours> stretches) {
        var inOrder =
                stretches.stream().sorted(Comparator.comparing(Hours::from)).toList();
        for (var next = 1; next < inOrder.size(); next++) {
            if (inOrder.get(next).from().isBefore(inOrder.get(next - 1).to())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isInRange(BookingRules rules) {
        var cap = rules.dailyCap();
        var every = rules.every();
        return isWithin(rules.before(), Duration.ZERO, LONGEST_BUFFER)
                && isWithin(rules.after(), Duration.ZERO, LONGEST_BUFFER)
                && isWithin(rules.notice(), BookingRules.DEFAULT.notice(), LONGEST_NOTICE)
                && isWithin(rules.horizon(), Duration.ofDays(1), BookingRules.DEFAULT.horizon())
                && (cap == null || cap >= 1 && cap <= MOST_VISITS)
                && (every == null || isWithin(every, Duration.ofMinutes(5), Duration.ofMinutes(60)));
    }

    private static boolean isWithin(Duration value, Duration least, Duration most) {
        return value.compareTo(least) >= 0 && value.compareTo(most) <= 0;
    }
}
