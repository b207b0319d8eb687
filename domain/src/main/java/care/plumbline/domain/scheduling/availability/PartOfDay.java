package care.plumbline.domain.scheduling.availability;

import java.time.LocalTime;

/** When in their own day somebody would like to be seen. */
public enum PartOfDay {
    /** Before noon. */
    MORNING,
    /** From noon to five. */
    AFTERNOON,
    /** From five on. */
    EVENING;

    private static final LocalTime EVENING_BEGINS = LocalTime.of(17, 0);

    /** The part a local time belongs to. */
    public static PartOfDay of(LocalTime time) {
        if (time.isBefore(LocalTime.NOON)) {
            return MORNING;
        }
        return time.isBefore(EVENING_BEGINS) ? AFTERNOON : EVENING;
    }
}
