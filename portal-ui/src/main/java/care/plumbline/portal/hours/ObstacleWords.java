package care.plumbline.portal.hours;

import care.plumbline.domain.scheduling.availability.Obstacle;
import care.plumbline.domain.scheduling.availability.WhyClosed.Finding;
import care.plumbline.portal.i18n.Formats;
import care.plumbline.portal.i18n.States;
import care.plumbline.portal.i18n.Words;
import java.time.ZonedDateTime;
import java.util.Locale;

/** An obstacle in words, with the fact behind it; times are the doctor's own. */
final class ObstacleWords {

    private ObstacleWords() {}

    /**
     * The sentence of an obstacle.
     *
     * @param start the time in question, in the doctor's zone
     * @param foreign whether that zone is another than the question's, so that hours need its name
     */
    static String of(
            Obstacle obstacle, Finding finding, ZonedDateTime start, String state, boolean foreign, Locale locale) {
        var rules = finding.rules();
        var until = finding.licensedUntil();
        var hours = HoursWords.of(finding.hours(), locale);
        var every = rules.every();
        return Words.of(
                "obstacle." + obstacle.name(),
                Formats.day(start.toLocalDate(), locale),
                States.name(state),
                until == null ? "" : Formats.date(until, locale),
                foreign ? Words.of("why.hours.zone", hours, Formats.zone(finding.zone(), locale)) : hours,
                HoursWords.of(rules.notice()),
                HoursWords.of(rules.horizon()),
                String.valueOf(rules.dailyCap()),
                HoursWords.of(rules.before()),
                HoursWords.of(rules.after()),
                every == null ? Words.of("why.one-after-another") : Words.of("why.every", HoursWords.of(every)),
                Formats.weekday(start.getDayOfWeek(), locale));
    }
}
