package care.plumbline.platform.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import care.plumbline.domain.scheduling.feed.MakeCalendarFeed;
import care.plumbline.domain.scheduling.feed.MyCalendarFeed;
import care.plumbline.domain.scheduling.feed.RevokeCalendarFeed;
import care.plumbline.domain.shared.Role;
import care.plumbline.testing.As;
import care.plumbline.testing.Peek;
import care.plumbline.testing.Persons;
import care.plumbline.testing.PortalTest;
import care.plumbline.testing.Race;
import care.plumbline.testing.Tables;
import care.plumbline.testing.Telling;
import jakarta.servlet.Filter;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

@PortalTest
class CalendarPagesTest {

    @Autowired
    private MakeCalendarFeed making;

    @Autowired
    private RevokeCalendarFeed revoking;

    @Autowired
    private MyCalendarFeed feed;

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private Peek peek;

    @Autowired
    private Persons persons;

    @Autowired
    private Tables tables;

    private Telling telling;
    private MockMvc http;

    @BeforeEach
    void throughTheChains() {
        telling = Telling.in(context);
        http = MockMvcBuilders.webAppContextSetup(context)
                .addFilters(context.getBean("springSecurityFilterChain", Filter.class))
                .build();
    }

    @Test
    void addressShowsThePatientsVisitsAndNoOthers() throws Exception {
        var patient = telling.patient("en");
        var visit = telling.visit(patient, telling.books(patient, Duration.ofHours(26)));
        var gone = telling.books(patient, Duration.ofHours(28));
        telling.cancels(patient, gone);
        var other = telling.patient("en");
        var others = telling.visit(other, telling.books(other, Duration.ofHours(27)));

        var answer = reads(make(patient));

        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.getContentType()).startsWith("text/calendar").containsIgnoringCase("utf-8");
        assertThat(answer.getHeader("Cache-Control")).isEqualTo("no-store");
        assertThat(answer.getContentAsString().replace("\r\n ", ""))
                .contains("UID:" + visit.calendarUid() + "@plumbline", "BEGIN:VTIMEZONE", "TZID:America/Los_Angeles")
                .contains("SUMMARY:Plumbline visit")
                .doesNotContain(others.calendarUid().toString())
                .doesNotContain(telling.visit(patient, gone).calendarUid().toString());
    }

    @Test
    void doctorsCalendarNamesNoPatient() throws Exception {
        var patient = telling.patient("en");
        var visit = telling.visit(patient, telling.books(patient, Duration.ofHours(26)));

        var content = reads(make(persons.lee())).getContentAsString().replace("\r\n ", "");

        assertThat(content)
                .contains("UID:" + visit.calendarUid() + "@plumbline", "SUMMARY:Visit\r\n", "TZID=America/New_York")
                .doesNotContain("Doe", "Sam", visit.phone(), "DESCRIPTION", "ATTENDEE");
    }

    @Test
    void unknownRevokedAndReplacedAddressesAreNotThere() throws Exception {
        var patient = telling.patient("en");
        var first = make(patient);
        var second = make(patient);

        assertThat(reads(first).getStatus()).isEqualTo(404);
        assertThat(reads(second).getStatus()).isEqualTo(200);
        assertThat(reads(CalendarSecret.next()).getStatus()).isEqualTo(404);
        assertThat(patient.get(feed::madeAt)).isPresent();

        patient.run(revoking::revoke);

        assertThat(reads(second).getStatus()).isEqualTo(404);
        assertThat(patient.get(feed::madeAt)).isEmpty();
    }

    @Test
    void accountThatIsClosedShowsNothing() throws Exception {
        var patient = telling.patient("en");
        var secret = make(patient);
        tables.change(
                "update care.account set disabled_at = now() where id = ?",
                patient.actor().requireAccount().value());

        assertThat(reads(secret).getStatus()).isEqualTo(404);
    }

    @Test
    void readingOpensNoSessionAndWritesNothing() throws Exception {
        var patient = telling.patient("en");
        telling.books(patient, Duration.ofHours(26));
        var secret = make(patient);
        var before = tables.count("care.audit_event");

        var read = http.perform(get("/calendar/" + secret + ".ics")).andReturn();

        assertThat(read.getRequest().getSession(false)).isNull();
        assertThat(read.getResponse().getCookies()).isEmpty();
        assertThat(tables.count("care.audit_event")).isEqualTo(before);
    }

    @Test
    void secretIsNeverStoredAndSeenByNobodyElse() {
        var patient = telling.patient("en");
        var secret = make(patient);

        assertThat(tables.count("care.calendar_feed where encode(secret_hash, 'escape') like '%' || ? || '%'", secret))
                .isZero();
        assertThat(persons.patient()
                        .<Integer>get(actor -> peek.rows(
                                        actor,
                                        "care.calendar_feed where account_id = ?",
                                        patient.actor().requireAccount().value())
                                .size()))
                .isZero();
        assertThatThrownBy(() -> make(persons.somebody(Role.CARE_COORDINATOR)))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void tenAtOnceLeaveOneThatWorks() {
        var patient = telling.patient("en");

        var results = Race.times(10, () -> make(patient));

        assertThat(results).extracting(Race.Result::failure).containsOnlyNulls();
        assertThat(tables.count(
                        "care.calendar_feed where account_id = ? and revoked_at is null",
                        patient.actor().requireAccount().value()))
                .isEqualTo(1);
    }

    private String make(As person) {
        var secret = CalendarSecret.next();
        person.run(actor -> making.make(actor, CalendarSecret.hash(secret)));
        return secret;
    }

    private MockHttpServletResponse reads(String secret) throws Exception {
        return http.perform(get("/calendar/" + secret + ".ics")).andReturn().getResponse();
    }
}
