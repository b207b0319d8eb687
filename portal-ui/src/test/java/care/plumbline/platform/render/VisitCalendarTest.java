package care.plumbline.platform.render;

import static org.assertj.core.api.Assertions.assertThat;

import care.plumbline.domain.people.DoctorId;
import care.plumbline.domain.people.PatientId;
import care.plumbline.domain.scheduling.BookedVisit;
import care.plumbline.domain.scheduling.IntakeRef;
import care.plumbline.domain.scheduling.PaymentRef;
import care.plumbline.domain.scheduling.VisitId;
import care.plumbline.domain.scheduling.VisitStatus;
import care.plumbline.domain.scheduling.availability.VisitType;
import care.plumbline.domain.shared.TimeSlot;
import care.plumbline.platform.Installation;
import care.plumbline.portal.i18n.Formats;
import java.io.StringReader;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VisitCalendarTest {

    private static final UUID UID = UUID.randomUUID();
    private static final VisitCalendar.Words WORDS = new VisitCalendar.Words("Plumbline visit", "Dr. Lee calls you.");
    private static final Pattern OBSERVANCE =
            Pattern.compile("DTSTART:(\\d{8}T\\d{6})\\R(?:TZOFFSETFROM:\\S+\\R)TZOFFSETTO:([+-]\\d{4})");

    private final VisitCalendar calendar = new VisitCalendar(
            new Installation(
                    "demo",
                    Path.of("nowhere"),
                    "https://portal.test.example",
                    "Clinic <no-reply@portal.test.example>",
                    "",
                    new Installation.Database("", "", "", "", ""),
                    new Installation.Smtp("", 0, "", "", false)),
            Clock.fixed(Instant.parse("2026-11-20T10:00:00Z"), ZoneOffset.UTC));

    @Test
    void invitationAsksAndIsValid() throws Exception {
        var file = calendar.invitation(visit("2026-12-01T15:20:00Z", "America/Chicago", 0), "sam@test.example", WORDS);

        assertThat(file.method()).isEqualTo("REQUEST");
        assertThat(unfolded(file.content()))
                .contains(
                        "METHOD:REQUEST",
                        "UID:" + UID + "@plumbline",
                        "SEQUENCE:0",
                        "DTSTAMP:20261120T100000Z",
                        "DTSTART;TZID=America/Chicago:20261201T092000",
                        "DTEND;TZID=America/Chicago:20261201T094000",
                        "TZID:America/Chicago",
                        "ORGANIZER:mailto:no-reply@portal.test.example",
                        "ATTENDEE;PARTSTAT=ACCEPTED;RSVP=FALSE:mailto:sam@test.example",
                        "SUMMARY:Plumbline visit",
                        "STATUS:CONFIRMED");
        assertThat(parsed(file.content()).validate().hasErrors()).isFalse();
        assertThat(file.content().lines()).allMatch(line -> line.length() <= 75);
    }

    @Test
    void identifierStaysAndSequenceRisesUntilTheCancellation() throws Exception {
        var booked =
                calendar.invitation(visit("2026-12-01T15:20:00Z", "America/Chicago", 0), "sam@test.example", WORDS);
        var moved = calendar.invitation(visit("2026-12-02T18:00:00Z", "America/Denver", 1), "sam@test.example", WORDS);
        var cancelled =
                calendar.cancellation(visit("2026-12-02T18:00:00Z", "America/Denver", 2), "sam@test.example", WORDS);

        for (var file : new RenderedMail.CalendarFile[] {booked, moved, cancelled}) {
            assertThat(file.content()).contains("UID:" + UID + "@plumbline");
        }
        assertThat(booked.content()).contains("SEQUENCE:0");
        assertThat(moved.content()).contains("SEQUENCE:1", "DTSTART;TZID=America/Denver:20261202T110000");
        assertThat(cancelled.method()).isEqualTo("CANCEL");
        assertThat(unfolded(cancelled.content()))
                .contains("METHOD:CANCEL", "STATUS:CANCELLED", "SEQUENCE:2", "ORGANIZER:", "ATTENDEE;");
        assertThat(parsed(cancelled.content()).validate().hasErrors()).isFalse();
    }

    /** The days around which clocks change, and zones that never change, are half an hour off, or are on the other side. */
    @ParameterizedTest(name = "{0} in {1}")
    @CsvSource({
        "2027-03-13T18:00:00Z, America/New_York",
        "2027-03-14T06:30:00Z, America/New_York",
        "2027-03-14T07:30:00Z, America/New_York",
        "2027-03-14T18:00:00Z, America/New_York",
        "2026-10-31T18:00:00Z, America/New_York",
        "2026-11-01T05:30:00Z, America/New_York",
        "2026-11-01T06:30:00Z, America/New_York",
        "2026-11-01T18:00:00Z, America/New_York",
        "2026-11-01T18:00:00Z, America/Chicago",
        "2027-03-14T18:00:00Z, America/Los_Angeles",
        "2027-03-14T18:00:00Z, America/Phoenix",
        "2027-07-01T18:00:00Z, America/Phoenix",
        "2027-07-01T18:00:00Z, Pacific/Honolulu",
        "2026-11-01T18:00:00Z, America/Anchorage",
        "2027-03-14T18:00:00Z, America/Indiana/Indianapolis",
        "2027-07-01T18:00:00Z, America/Puerto_Rico",
        "2027-07-01T18:00:00Z, Asia/Kolkata",
        "2027-01-01T18:00:00Z, Australia/Lord_Howe",
        "2027-07-01T18:00:00Z, UTC"
    })
    void mailPageAndCalendarShowTheSameClock(Instant start, String zoneId) {
        var zone = ZoneId.of(zoneId);
        var content = unfolded(calendar.invitation(visit(start.toString(), zoneId, 0), "sam@test.example", WORDS)
                .content());
        var local = start.atZone(zone);

        var shown = instantIn(content, "DTSTART", zoneId);

        assertThat(shown).isEqualTo(start);
        assertThat(instantIn(content, "DTEND", zoneId)).isEqualTo(start.plus(Duration.ofMinutes(20)));
        var clock = local.format(DateTimeFormatter.ofPattern("h:mm a", Locale.US));
        assertThat(WallClock.inFull(start, zone, "en"))
                .contains(local.format(DateTimeFormatter.ofPattern("EEEE, MMMM d, yyyy", Locale.US)))
                .contains(clock);
        assertThat(WallClock.inShort(start, zone, "en")).contains(clock);
        assertThat(Formats.dayAndTime(start, zone, Locale.ENGLISH))
                .isEqualTo(local.format(DateTimeFormatter.ofPattern("EEEE, MMMM d, ", Locale.US)) + clock);
    }

    @Test
    void fileForOneselfIsPublishedWithTheSameIdentifier() {
        assertThat(unfolded(
                        calendar.of(visit("2026-12-01T15:20:00Z", "America/Chicago", 3), "Visit", "Dr. Lee calls.")))
                .contains("METHOD:PUBLISH", "UID:" + UID + "@plumbline", "SEQUENCE:3")
                .doesNotContain("ATTENDEE");
    }

    /** Reads a time as RFC 5545 says: by the last change of clocks before it that the file itself tells of. */
    private static Instant instantIn(String content, String property, String zone) {
        var utc = Pattern.compile("\n" + property + ":(\\d{8}T\\d{6})Z").matcher(content);
        if (utc.find()) {
            return local(utc.group(1)).toInstant(ZoneOffset.UTC);
        }
        var found = Pattern.compile("\n" + property + ";TZID=" + Pattern.quote(zone) + ":(\\d{8}T\\d{6})")
                .matcher(content);
        assertThat(found.find()).isTrue();
        var local = local(found.group(1));
        var offset = OBSERVANCE
                .matcher(content)
                .results()
                .filter(observance -> !local(observance.group(1)).isAfter(local))
                // In the hour shown twice a local time means the first.
                .filter(observance -> !isRepeated(zone, local)
                        || !local(observance.group(1)).toLocalDate().equals(local.toLocalDate()))
                .reduce((earlier, later) -> later)
                .map(observance -> ZoneOffset.of(observance.group(2)))
                .orElseThrow();
        return local.toInstant(offset);
    }

    private static boolean isRepeated(String zone, LocalDateTime local) {
        return ZoneId.of(zone).getRules().getValidOffsets(local).size() > 1;
    }

    private static LocalDateTime local(String text) {
        return LocalDateTime.parse(text, DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss"));
    }

    private static String unfolded(String content) {
        return content.replace("\r\n ", "").replace("\r\n", "\n");
    }

    private static Calendar parsed(String content) throws Exception {
        return new CalendarBuilder().build(new StringReader(content));
    }

    private static BookedVisit visit(String start, String zone, int sequence) {
        var begin = Instant.parse(start);
        return new BookedVisit(
                VisitId.next(),
                new PatientId(UUID.randomUUID()),
                new DoctorId(UUID.randomUUID()),
                "Dr. Lee",
                VisitStatus.BOOKED,
                new TimeSlot(begin, begin.plus(Duration.ofMinutes(20))),
                ZoneId.of(zone),
                "TX",
                "5125550143",
                new IntakeRef(UUID.randomUUID()),
                new PaymentRef(UUID.randomUUID()),
                UID,
                null,
                VisitType.NEW_PATIENT,
                sequence,
                false,
                null);
    }
}
