package care.plumbline.platform.demo;

import care.plumbline.platform.OnDemo;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/** The demo's clock: it runs like any other and can be moved on, so that nobody waits a day to see a reminder. */
@Component
@OnDemo
class DemoClock extends Clock {

    private final Clock real;
    private final AtomicReference<Duration> ahead = new AtomicReference<>(Duration.ZERO);

    DemoClock(@Qualifier("clock") Clock real) {
        this.real = real;
    }

    /** Moves the clock on; it never goes back. */
    void moveOn(Duration by) {
        if (by.isNegative()) {
            throw new IllegalArgumentException("the clock does not go back");
        }
        ahead.updateAndGet(before -> before.plus(by));
    }

    @Override
    public Instant instant() {
        return real.instant().plus(ahead.get());
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
