package care.plumbline.portal.i18n;

import static org.assertj.core.api.Assertions.assertThat;

import care.plumbline.billing.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormatsTest {

    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final Instant WEDNESDAY_AFTERNOON = Instant.parse("2026-11-25T20:20:00Z");

    @ParameterizedTest(name = "{0} cents in {1}: {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "2500 | en | $25",
                "2500 | es | $25",
                "2550 | en | $25.50",
                "2550 | es | $25.50",
                "2505 | en | $25.05",
                "0 | en | $0",
                "1 | en | $0.01",
                "10000 | es-MX | $100",
                "123456789 | en | $1,234,567.89",
                "123456789 | es | $1,234,567.89"
            })
    void aPriceShowsCentsOnlyWhenThereAreSome(long cents, String language, String shown) {
        assertThat(Formats.price(Money.usd(cents), Locale.forLanguageTag(language)))
                .isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({"2500, en, $25.00", "2500, es, $25.00", "0, es, $0.00", "2505, en, $25.05"})
    void anAmountThatMovesAlwaysShowsCents(long cents, String language, String shown) {
        assertThat(Formats.amount(Money.usd(cents), Locale.forLanguageTag(language)))
                .isEqualTo(shown);
    }

    @ParameterizedTest(name = "{0} in {1}: {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "America/New_York | en | 3:20 PM | Wednesday, November 25",
                "America/Los_Angeles | en | 12:20 PM | Wednesday, November 25",
                "Pacific/Honolulu | en | 10:20 AM | Wednesday, November 25",
                "Pacific/Guam | en | 6:20 AM | Thursday, November 26",
                "America/New_York | es | 3:20 p.m. | miércoles, 25 de noviembre",
                "Pacific/Guam | es | 6:20 a.m. | jueves, 26 de noviembre"
            })
    void anInstantIsReadInTheZoneThatIsNamed(ZoneId zone, String language, String time, String day) {
        var locale = Locale.forLanguageTag(language);

        assertThat(plain(Formats.time(WEDNESDAY_AFTERNOON, zone, locale))).isEqualTo(time);
        assertThat(plain(Formats.day(WEDNESDAY_AFTERNOON, zone, locale))).isEqualTo(day);
        assertThat(plain(Formats.dayAndTime(WEDNESDAY_AFTERNOON, zone, locale))).isEqualTo(day + ", " + time);
    }

    @Test
    void englishTimesHoldNoSpaceThatAScreenReaderOrSearchWouldMiss() {
        assertThat(Formats.time(WEDNESDAY_AFTERNOON, NEW_YORK, Locale.US)).isEqualTo("3:20 PM");
    }

    @Test
    void aDateNamesTheYear() {
        var day = LocalDate.of(2026, 11, 25);

        assertThat(Formats.date(day, Locale.ENGLISH)).isEqualTo("November 25, 2026");
        assertThat(Formats.date(day, Locale.of("es"))).isEqualTo("25 de noviembre de 2026");
        assertThat(plain(Formats.dateAndTime(WEDNESDAY_AFTERNOON, NEW_YORK, Locale.ENGLISH)))
                .isEqualTo("November 25, 2026, 3:20 PM");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "America/New_York | en | Eastern Time",
                "America/Chicago | en | Central Time",
                "America/Los_Angeles | en | Pacific Time",
                "America/New_York | es | hora oriental"
            })
    void aZoneIsNamedAsPeopleHereNameIt(ZoneId zone, String language, String name) {
        assertThat(Formats.zone(zone, Locale.forLanguageTag(language))).isEqualToIgnoringCase(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "de-DE", "ar-EG", "und"})
    void whoeverReadsAnotherLanguageReadsEnglish(String language) {
        var locale = Locale.forLanguageTag(language);

        assertThat(Formats.amount(Money.usd(250_000), locale)).isEqualTo("$2,500.00");
        assertThat(Formats.day(LocalDate.of(2026, 11, 25), locale)).isEqualTo("Wednesday, November 25");
    }

    @Test
    void theMachinesOwnZoneAndLanguageChangeNothing() {
        var zone = TimeZone.getDefault();
        var locale = Locale.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            Locale.setDefault(Locale.of("ar", "EG"));

            assertThat(Formats.dayAndTime(WEDNESDAY_AFTERNOON, NEW_YORK, Locale.ENGLISH))
                    .isEqualTo("Wednesday, November 25, 3:20 PM");
            assertThat(Formats.amount(Money.usd(2550), Locale.ENGLISH)).isEqualTo("$25.50");
            assertThat(Formats.phone("5125550142")).isEqualTo("(512) 555-0142");
        } finally {
            TimeZone.setDefault(zone);
            Locale.setDefault(locale);
        }
    }

    @Test
    void theHourBeforeAndAfterTheClocksChangeIsSaidAsThereItIs() {
        assertThat(Formats.time(Instant.parse("2026-03-08T06:59:00Z"), NEW_YORK, Locale.ENGLISH))
                .isEqualTo("1:59 AM");
        assertThat(Formats.time(Instant.parse("2026-03-08T07:00:00Z"), NEW_YORK, Locale.ENGLISH))
                .isEqualTo("3:00 AM");
    }

    @ParameterizedTest
    @CsvSource({"5125550142, (512) 555-0142", "911, 911", "'', ''"})
    void aPhoneNumberIsWrittenAsHere(String digits, String shown) {
        assertThat(Formats.phone(digits)).isEqualTo(shown);
    }

    /** Spanish marks half of the day with a no-break space, as its readers expect. */
    private static String plain(String text) {
        return text.replace('\u00a0', ' ').replace('\u202f', ' ');
    }
}
