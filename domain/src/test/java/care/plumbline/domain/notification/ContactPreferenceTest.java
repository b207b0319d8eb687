package care.plumbline.domain.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ContactPreferenceTest {

    private static final ZoneId ZONE = ZoneId.of("America/Chicago");

    @ParameterizedTest(name = "quiet {0} to {1}, {2} due {3} for {4}: {5}")
    @CsvSource({
        // The night as everybody has it.
        "21:00, 08:00, REMINDER_DAY,   2026-12-01T20:59, 2026-12-02T20:59, now",
        "21:00, 08:00, REMINDER_DAY,   2026-12-01T21:00, 2026-12-02T21:00, 2026-12-02T08:00",
        "21:00, 08:00, REMINDER_DAY,   2026-12-01T03:00, 2026-12-02T03:00, 2026-12-01T08:00",
        "21:00, 08:00, REMINDER_DAY,   2026-12-01T08:00, 2026-12-02T08:00, now",
        // Two hours before a visit of the morning.
        "21:00, 08:00, REMINDER_HOURS, 2026-12-01T07:00, 2026-12-01T09:00, 2026-12-01T08:00",
        "21:00, 08:00, REMINDER_HOURS, 2026-12-01T06:59, 2026-12-01T08:59, now",
        "21:00, 08:00, REMINDER_SOON,  2026-12-01T07:45, 2026-12-01T08:00, now",
        // A quarter of an hour never leaves an hour.
        "21:00, 08:00, REMINDER_SOON,  2026-12-01T21:00, 2026-12-01T21:15, now",
        // Nearly always quiet: the early reminder would come too late.
        "09:00, 08:00, REMINDER_DAY,   2026-12-01T09:00, 2026-12-02T08:30, never",
        "09:00, 08:00, REMINDER_DAY,   2026-12-01T09:00, 2026-12-02T09:00, 2026-12-02T08:00",
        // Quiet by day.
        "12:00, 14:00, REMINDER_DAY,   2026-12-01T12:00, 2026-12-02T12:00, 2026-12-01T14:00",
        "12:00, 14:00, REMINDER_DAY,   2026-12-01T14:00, 2026-12-02T14:00, now",
        "12:00, 14:00, REMINDER_DAY,   2026-12-01T23:00, 2026-12-02T23:00, now",
        // No quiet hours.
        "08:00, 08:00, REMINDER_DAY,   2026-12-01T08:00, 2026-12-02T08:00, now",
        "08:00, 08:00, REMINDER_DAY,   2026-12-01T03:00, 2026-12-02T03:00, now",
        // An offer is of use while it stands.
        "21:00, 08:00, EARLIER_TIME_OFFERED, 2026-12-01T07:45, 2026-12-01T08:15, 2026-12-01T08:00",
        "21:00, 08:00, EARLIER_TIME_OFFERED, 2026-12-01T07:30, 2026-12-01T08:00, never",
        "21:00, 08:00, EARLIER_TIME_OFFERED, 2026-12-01T02:00, 2026-12-01T02:30, never",
        "21:00, 08:00, EARLIER_TIME_OFFERED, 2026-12-01T12:00, 2026-12-01T12:30, now",
        // The night in which clocks go forward and the one in which they go back.
        "21:00, 08:00, REMINDER_DAY,   2027-03-13T22:00, 2027-03-14T22:00, 2027-03-14T08:00",
        "21:00, 08:00, REMINDER_DAY,   2026-10-31T22:00, 2026-11-01T22:00, 2026-11-01T08:00",
        "21:00, 02:30, REMINDER_DAY,   2027-03-13T22:00, 2027-03-14T22:00, 2027-03-14T03:30"
    })
    void quietHours(
            LocalTime from, LocalTime to, Notice notice, LocalDateTime due, LocalDateTime visit, String expected) {
        var wishes = new ContactPreference(true, false, from, to);

        var when = wishes.sendingTime(notice, at(due), at(visit), ZONE);

        assertThat(when)
                .isEqualTo(
                        switch (expected) {
                            case "now" -> new SendingTime.Now();
                            case "never" -> new SendingTime.Never();
                            default -> new SendingTime.Later(at(LocalDateTime.parse(expected)));
                        });
    }

    @ParameterizedTest
    @EnumSource(
            value = Notice.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"REMINDER_DAY", "REMINDER_HOURS", "REMINDER_SOON", "EARLIER_TIME_OFFERED"})
    void whatSomebodyMustKnowIsToldAtNight(Notice notice) {
        var night = at(LocalDateTime.parse("2026-12-01T03:00"));

        assertThat(ContactPreference.DEFAULT.sendingTime(notice, night, night.plusSeconds(60), ZONE))
                .isEqualTo(new SendingTime.Now());
    }

    @Test
    void sameMomentIsQuietInOneZoneAndNotInAnother() {
        var now = Instant.parse("2026-12-01T13:30:00Z");

        assertThat(ContactPreference.DEFAULT.quietUntil(now, ZoneId.of("America/Chicago")))
                .contains(Instant.parse("2026-12-01T14:00:00Z"));
        assertThat(ContactPreference.DEFAULT.quietUntil(now, ZoneId.of("America/New_York")))
                .isEmpty();
    }

    private static Instant at(LocalDateTime local) {
        return local.atZone(ZONE).toInstant();
    }
}
