package care.plumbline.domain.scheduling.hours;

import care.plumbline.domain.shared.Refusal;
import java.time.DayOfWeek;
import java.time.LocalDate;

/** Why working hours were not changed. */
public abstract sealed class ScheduleRefused extends Refusal {

    private ScheduleRefused(Object... arguments) {
        super(arguments);
    }

    /** A stretch of a weekday ends before it begins; the argument is the weekday. */
    public static final class EndsBeforeItBegins extends ScheduleRefused {

        EndsBeforeItBegins(DayOfWeek day) {
            super(day);
        }
    }

    /** Two stretches of a weekday overlap; the argument is the weekday. */
    public static final class HoursOverlap extends ScheduleRefused {

        HoursOverlap(DayOfWeek day) {
            super(day);
        }
    }

    /** The stretches of a date end before they begin, or overlap; the argument is the date. */
    public static final class DateOutOfOrder extends ScheduleRefused {

        DateOutOfOrder(LocalDate day) {
            super(day);
        }
    }

    /** Time off ends before it begins. */
    public static final class TimeOffOutOfOrder extends ScheduleRefused {}

    /** A rule is outside what can be set. */
    public static final class RuleOutOfRange extends ScheduleRefused {}

    /** A doctor sees patients in at least one language. */
    public static final class LanguageMissing extends ScheduleRefused {}

    /** The schedule was changed in another window meanwhile. */
    public static final class ChangedMeanwhile extends ScheduleRefused {}

    /** The account is no doctor's. */
    public static final class NoDoctor extends ScheduleRefused {}
}
