package care.plumbline.domain.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeSlotTest {

    private static final Instant TEN = Instant.parse("2026-11-25T10:00:00Z");

    @Test
    void endsAfterItStarts() {
        assertThatIllegalArgumentException().isThrownBy(() -> new TimeSlot(TEN, TEN));
        assertThatIllegalArgumentException().isThrownBy(() -> new TimeSlot(TEN, TEN.minusNanos(1)));
        assertThatIllegalArgumentException().isThrownBy(() -> TimeSlot.of(TEN, Duration.ZERO));
        assertThatIllegalArgumentException().isThrownBy(() -> TimeSlot.of(TEN, Duration.ofMinutes(-20)));
    }

    @Test
    void lastsAsLongAsItWasMade() {
        assertThat(TimeSlot.of(TEN, Duration.ofMinutes(20)))
                .isEqualTo(new TimeSlot(TEN, Instant.parse("2026-11-25T10:20:00Z")));
    }

    @ParameterizedTest(name = "10:00-10:30 and {0}-{1}: {2}")
    @CsvSource({
        "09:30, 10:00, false",
        "09:30, 10:01, true",
        "10:00, 10:30, true",
        "10:10, 10:20, true",
        "09:00, 11:00, true",
        "10:29, 11:00, true",
        "10:30, 11:00, false",
        "11:00, 11:30, false"
    })
    void overlapsWhatSharesAnInstantAndNotWhatOnlyTouches(String start, String end, boolean overlaps) {
        var slot = TimeSlot.of(TEN, Duration.ofMinutes(30));
        var other = new TimeSlot(at(start), at(end));

        assertThat(slot.overlaps(other)).isEqualTo(overlaps);
        assertThat(other.overlaps(slot)).isEqualTo(overlaps);
    }

    private static Instant at(String time) {
        return Instant.parse("2026-11-25T" + time + ":00Z");
    }
}
