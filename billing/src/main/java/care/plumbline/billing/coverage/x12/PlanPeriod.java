package care.plumbline.billing.coverage.x12;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * From when to when a plan holds, by its DTP segments (billing specification, section 3.5, step 3).
 *
 * @param begins null when it is not said
 * @param ends the last day; null when it is open or not said
 * @param readable false when a date of the plan is there and is none
 */
record PlanPeriod(@Nullable LocalDate begins, @Nullable LocalDate ends, boolean readable) {

    private static final Set<String> BEGINS = Set.of("346", "356");
    private static final Set<String> ENDS = Set.of("347", "357");
    private static final String PLAN = "291";
    private static final int OPEN = 9999;

    /** The days that all of these dates allow. */
    static PlanPeriod of(Collection<Segment> dates) {
        var period = new PlanPeriod(null, null, true);
        for (var date : dates) {
            period = period.and(date);
        }
        return period;
    }

    boolean contains(LocalDate day) {
        return (begins == null || !day.isBefore(begins)) && (ends == null || !day.isAfter(ends));
    }

    boolean isSaid() {
        return begins != null || ends != null;
    }

    private PlanPeriod and(Segment dtp) {
        var what = dtp.element(1);
        if (!BEGINS.contains(what) && !ENDS.contains(what) && !what.equals(PLAN)) {
            return this;
        }
        var days = days(dtp);
        if (days.isEmpty()) {
            return new PlanPeriod(begins, ends, false);
        }
        var range = days.size() == 2;
        var from = range || !ENDS.contains(what) ? days.getFirst() : null;
        var to = range || ENDS.contains(what) ? days.getLast() : null;
        return new PlanPeriod(later(begins, from), earlier(ends, to), readable);
    }

    /** One day or two; none when it cannot be read. */
    private static List<LocalDate> days(Segment dtp) {
        var texts = List.of(dtp.element(3).split("-", -1));
        var expected = dtp.element(2).equals("RD8") ? 2 : 1;
        var days = texts.stream().flatMap(text -> day(text).stream()).toList();
        return days.size() == expected && texts.size() == expected ? days : List.of();
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return text.length() == 8
                    ? Optional.of(LocalDate.parse(text, DateTimeFormatter.BASIC_ISO_DATE))
                    : Optional.empty();
        } catch (DateTimeException noDate) {
            return Optional.empty();
        }
    }

    private static @Nullable LocalDate later(@Nullable LocalDate one, @Nullable LocalDate other) {
        return one == null || other != null && other.isAfter(one) ? other : one;
    }

    private static @Nullable LocalDate earlier(@Nullable LocalDate one, @Nullable LocalDate other) {
        if (other == null || other.getYear() == OPEN) {
            return one;
        }
        return one == null || other.isBefore(one) ? other : one;
    }
}
