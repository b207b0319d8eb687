package care.plumbline.domain.notification;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;

/**
 * How a patient wants to be reminded and offered times. Confirmations, changes and cancellations are told whatever it
 * says.
 *
 * @param quietFrom by the clock of the visit's zone
 * @param quietTo the same as {@code quietFrom} for no quiet hours
 */
public record ContactPreference(boolean emailReminders, boolean smsReminders, LocalTime quietFrom, LocalTime quietTo) {

    /** Of whoever said nothing: reminders by mail, and none at night. */
    public static final ContactPreference DEFAULT =
            new ContactPreference(true, false, LocalTime.of(21, 0), LocalTime.of(8, 0));

    /** A reminder that had to wait must still be of use. */
    private static final Duration OF_USE = Duration.ofHours(1);

    /** When the quiet hours that hold at this moment end; empty when none do. */
    public Optional<Instant> quietUntil(Instant now, ZoneId zone) {
        var local = now.atZone(zone);
        var time = local.toLocalTime();
        var throughTheNight = quietTo.isBefore(quietFrom);
        var begun = !time.isBefore(quietFrom);
        var notOver = time.isBefore(quietTo);
        if (throughTheNight ? !(begun || notOver) : !(begun && notOver)) {
            return Optional.empty();
        }
        var day = notOver ? local.toLocalDate() : local.toLocalDate().plusDays(1);
        return Optional.of(ZonedDateTime.of(day, quietTo, zone).toInstant());
    }

    /**
     * When a notice goes that is due now. Outside quiet hours it goes at once. In them a reminder waits for their end,
     * if that is at least an hour before the visit; else the reminder of a day before is left out, and the later ones
     * go at once, because a missed visit is worse than a noise. An offer waits for their end if it still stands then,
     * and is left out otherwise.
     *
     * @param by the start of the visit, or when the offer lapses
     */
    public SendingTime sendingTime(Notice notice, Instant now, Instant by, ZoneId zone) {
        var end = notice.isByChoice() ? quietUntil(now, zone) : Optional.<Instant>empty();
        if (end.isEmpty()) {
            return new SendingTime.Now();
        }
        var latest = notice.isReminder() ? by.minus(OF_USE) : by.minusNanos(1);
        if (!end.get().isAfter(latest)) {
            return new SendingTime.Later(end.get());
        }
        return notice == Notice.REMINDER_HOURS || notice == Notice.REMINDER_SOON
                ? new SendingTime.Now()
                : new SendingTime.Never();
    }
}
