package care.plumbline.domain.shared;

import java.security.SecureRandom;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/** Makes UUIDs of version 7 (RFC 9562): ordered by time, so that indexes grow at one end. */
public final class UuidV7 {

    private static final SecureRandom RANDOM = new SecureRandom();
    /** Milliseconds and a 12-bit counter, so that ids of one JVM are strictly increasing. */
    private static final AtomicLong LAST = new AtomicLong();

    private UuidV7() {}

    /** The next id of this JVM. */
    public static UUID next() {
        // An id is no business time: reading the system clock here keeps ids ordered even under a test clock.
        var now = System.currentTimeMillis() << 12;
        var stamp = LAST.updateAndGet(last -> Math.max(last + 1, now));
        var high = (stamp >>> 12) << 16 | 0x7000 | (stamp & 0xFFF);
        var low = RANDOM.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }
}
