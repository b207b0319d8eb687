package care.plumbline.platform.render;

import static org.assertj.core.api.Assertions.assertThat;

import care.plumbline.domain.notification.Notice;
import care.plumbline.domain.notification.StagedNotice;
import care.plumbline.domain.shared.Role;
import care.plumbline.testing.As;
import care.plumbline.testing.Bookings;
import care.plumbline.testing.Persons;
import care.plumbline.testing.PortalTest;
import care.plumbline.testing.Tables;
import care.plumbline.testing.Telling;
import java.time.Duration;
import java.time.format.DateTimeFormatter;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.MessageSource;

@PortalTest
class MailsTest {

    private static final Pattern LINK = Pattern.compile("https?://[^\\s\"<>]+");
    private static final Pattern HEALTH = Pattern.compile(
            "\\b(back|pain|spine|symptoms?|triage|treatment|therapy|diagnos\\w+|injur\\w+"
                    + "|espalda|dolor|columna|síntomas?|tratamiento|terapia|diagn[oó]st\\w+|lesi[oó]n)\\b",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Set<Notice> WITH_CALENDAR =
            EnumSet.of(Notice.VISIT_BOOKED, Notice.VISIT_MOVED, Notice.VISIT_CANCELLED);
    private static final Set<Notice> OF_REGISTRATION =
            EnumSet.of(Notice.REGISTRATION_CODE, Notice.ADDRESS_ALREADY_REGISTERED);

    @Autowired
    private Mails mails;

    @Autowired
    private MessageSource messages;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Persons persons;

    @Autowired
    private Tables tables;

    private Telling telling;
    private As system;

    @BeforeEach
    void thePortalTells() {
        telling = Telling.in(context);
        system = persons.somebody(Role.SYSTEM);
    }

    static Stream<Arguments> everyNoticeInBothLanguages() {
        return Stream.of(Notice.values())
                .flatMap(notice -> Stream.of(Arguments.of(notice, "en"), Arguments.of(notice, "es")));
    }

    @ParameterizedTest
    @MethodSource("everyNoticeInBothLanguages")
    void everyNoticeHasAMailThatSaysNoMoreThanItMust(Notice notice, String language) {
        var patient = telling.patient(language);
        var staged = telling.causes(notice, patient);

        var mail = mail(staged);

        var locale = Locale.forLanguageTag(language);
        assertThat(mail.subject()).isEqualTo(messages.getMessage(subjectKey(notice), null, locale));
        assertThat(mail.to()).endsWith("@test.example");
        assertThat(mail.text()).contains(messages.getMessage("mail.footer", null, locale));
        assertThat(HEALTH.matcher(mail.subject() + " " + mail.text()).results().map(found -> found.group()))
                .isEmpty();
        assertThat(linksIn(mail.text()))
                .isEqualTo(linksIn(mail.html()))
                .allMatch(link -> link.startsWith("http://localhost:8080/"));
        assertThat(mail.html()).contains("lang=\"" + language + "\"").doesNotContain("<img", "url(", "<script", "src=");
        assertThat(readable(mail.html())).contains(wordsOf(mail.text()));
        assertThat(mail.calendar() != null).isEqualTo(WITH_CALENDAR.contains(notice));
        if (!OF_REGISTRATION.contains(notice) && notice != Notice.PLAN_SIGNED) {
            assertThat(mail.text()).containsAnyOf("Dr. Anna Lee", "Dr. Miguel Ortiz");
        }
    }

    @Test
    void visitIsShownByTheClockItWasChosenBy() {
        var patient = telling.patient("en");
        var id = telling.books(patient, Duration.ofHours(26));
        var visit = telling.visit(patient, id);

        var mail = mail(new StagedNotice(Notice.VISIT_BOOKED, id.value(), 0));

        assertThat(mail.text())
                .contains(visit.slot()
                        .start()
                        .atZone(Bookings.ZONE)
                        .format(DateTimeFormatter.ofPattern("EEEE, MMMM d, yyyy, h:mm a (zzzz)", Locale.US)))
                .contains("http://localhost:8080/visits/" + id.value());
    }

    @Test
    void whatSomebodyIsCalledIsEscaped() {
        var name = "Dr. <b>O'Neil</b> & \"Sons\"";
        var patient = telling.patient("en");
        var staged = telling.causes(Notice.VISIT_BOOKED, patient);
        tables.change("update care.doctor set display_name = ? where display_name = 'Dr. Anna Lee'", name);
        try {
            var mail = mail(staged);

            assertThat(mail.text()).contains("With: " + name);
            assertThat(mail.html())
                    .contains("&lt;b&gt;O&#39;Neil&lt;/b&gt; &amp; ")
                    .doesNotContain("<b>");
        } finally {
            tables.change("update care.doctor set display_name = 'Dr. Anna Lee' where display_name = ?", name);
        }
    }

    @Test
    void linksLeadToWhatTheMailIsAbout() {
        var staged = telling.causes(Notice.EARLIER_TIME_OFFERED, telling.patient("en"));
        assertThat(linksIn(mail(staged).text())).containsExactly("http://localhost:8080/offers/" + staged.subject());

        var held = telling.causes(Notice.TIME_HELD, telling.patient("en"));
        assertThat(linksIn(mail(held).text())).containsExactly("http://localhost:8080/book/price");

        var cancelled = telling.causes(Notice.VISIT_CANCELLED, telling.patient("en"));
        assertThat(linksIn(mail(cancelled).text()))
                .containsExactly("http://localhost:8080/visits/" + cancelled.subject());
    }

    private RenderedMail mail(StagedNotice staged) {
        var decision = system.get(self -> mails.decide(self, staged));
        assertThat(decision).isInstanceOf(Decision.Tell.class);
        return ((Decision.Tell) decision).mail();
    }

    private static List<String> linksIn(String text) {
        return LINK.matcher(text).results().map(found -> found.group()).toList();
    }

    private static String readable(String html) {
        return html.replaceAll("(?s)<(head|!--).*?(</head>|-->)", " ")
                .replaceAll("<[^>]+>", " ")
                .replace("&#39;", "'")
                .replace("&amp;", "&")
                .replaceAll("\\s+", " ");
    }

    /** The sentences of the plain text; addresses stand behind words in HTML. */
    private static List<String> wordsOf(String text) {
        return text.replace("-- \n", "")
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .map(line -> line.replaceAll(": http\\S+$", ""))
                .toList();
    }

    private static String subjectKey(Notice notice) {
        return switch (notice) {
            case REGISTRATION_CODE -> "mail.registration-code.subject";
            case ADDRESS_ALREADY_REGISTERED -> "mail.already-registered.subject";
            case VISIT_BOOKED -> "mail.visit-booked.subject";
            case VISIT_MOVED -> "mail.visit-moved.subject";
            case VISIT_CANCELLED -> "mail.visit-cancelled.subject";
            case VISIT_MISSED -> "mail.visit-missed.subject";
            case VISIT_TO_MOVE -> "mail.visit-to-move.subject";
            case REMINDER_DAY, REMINDER_HOURS -> "mail.reminder.subject";
            case REMINDER_SOON -> "mail.reminder-soon.subject";
            case TIME_HELD -> "mail.time-held.subject";
            case EARLIER_TIME_OFFERED -> "mail.earlier-time.subject";
            case PLAN_SIGNED -> "mail.plan-signed.subject";
        };
    }
}
