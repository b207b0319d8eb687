package care.plumbline.billing.estimate;

import care.plumbline.billing.calendar.BusinessDays;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The last day on which a good-faith estimate may be given, by 45 CFR 149.610(b)(1)(vi) and (vii). Business days are
 * counted after the day of scheduling, up to and including the day of the service, on the clinic's calendar (billing
 * specification, section 2.12).
 */
public final class EstimateDeadline {

    private static final int SOON = 3;
    private static final int FAR_AHEAD = 10;

    private EstimateDeadline() {}

    /**
     * For a visit that was booked: the next business day when at least 3 of them are left, the third when at least 10
     * are; empty when the visit is nearer, for then the rule names no day.
     */
    public static Optional<LocalDate> onScheduling(LocalDate scheduled, LocalDate service) {
        var left = BusinessDays.between(scheduled, service);
        if (left < SOON) {
            return Optional.empty();
        }
        return Optional.of(BusinessDays.after(scheduled, left < FAR_AHEAD ? 1 : 3));
    }

    /** For somebody who asked: the third business day after the question. */
    public static LocalDate onRequest(LocalDate asked) {
        return BusinessDays.after(asked, 3);
    }

    /** For a change of what was estimated: the last business day before the service. */
    public static LocalDate onChange(LocalDate service) {
        return BusinessDays.before(service, 1);
    }
}
