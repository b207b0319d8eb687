package care.plumbline.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;

/** The clock of all tests: it stands still until somebody sets it. */
public final class TestClock extends Clock {

    /** A Monday; nine in the morning in Chicago and ten in New York, while doctors work. */
    public static final Instant START = Instant.parse("2026-11-23T15:00:00Z");

    private final AtomicReference<Instant> now = new AtomicReference<>(START);

    /** Sets the time. */
    public void set(Instant instant) {
        now.set(instant);
    }

    /** Lets time pass. */
    public void advance(Duration duration) {
        now.updateAndGet(before -> before.plus(duration));
    }

    @Override
    public Instant instant() {
        return now.get();
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("the portal's clock has no zone of its own");
    }
}
