package care.plumbline.soak;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that all processes of a run share and that runs fast, so that what lapses after minutes lapses in seconds. */
final class SoakClock extends Clock {

    /** How much faster than the machine's. */
    static final int SPEED = 30;

    private final long begun;
    private volatile Duration ahead = Duration.ZERO;

    /** Runs since an instant of the machine's clock, in milliseconds. */
    SoakClock(long begun) {
        this.begun = begun;
    }

    /** Skips a while; in this process only, when the others are done. */
    void skip(Duration stretch) {
        ahead = ahead.plus(stretch);
    }

    @Override
    public Instant instant() {
        var passed = System.currentTimeMillis() - begun;
        return Instant.ofEpochMilli(begun + passed * SPEED).plus(ahead);
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
