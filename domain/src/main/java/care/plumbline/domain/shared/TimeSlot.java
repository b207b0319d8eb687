package care.plumbline.domain.shared;

import java.time.Duration;
import java.time.Instant;

/** A half-open stretch of time, {@code [start, end)}. */
public record TimeSlot(Instant start, Instant end) {

    /** Refuses a slot that does not end after its start. */
    public TimeSlot {
        if (!end.isAfter(start)) {
            throw new IllegalArgumentException("a slot ends after it starts: " + start + " to " + end);
        }
    }

    /** The slot of this length from a start. */
    public static TimeSlot of(Instant start, Duration length) {
        return new TimeSlot(start, start.plus(length));
    }

    /** Whether the two share an instant. */
    public boolean overlaps(TimeSlot other) {
        return start.isBefore(other.end) && other.start.isBefore(end);
    }
}
