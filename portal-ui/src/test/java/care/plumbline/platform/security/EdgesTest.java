package care.plumbline.platform.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import care.plumbline.domain.account.PasswordHasher;
import care.plumbline.domain.shared.Role;
import care.plumbline.platform.webhook.GatewayEvents;
import care.plumbline.testing.Bookings;
import care.plumbline.testing.Interviews;
import care.plumbline.testing.Persons;
import care.plumbline.testing.PortalTest;
import care.plumbline.testing.Tables;
import care.plumbline.testing.TestClock;
import care.plumbline.triage.protocol.Disposition;
import jakarta.servlet.Filter;
import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** What stands between the network and the portal, through the real filter chains. */
@PortalTest
class EdgesTest {

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final String PASSWORD = "a long enough password";

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private GatewayEvents events;

    @Autowired
    private PasswordHasher hasher;

    @Autowired
    private Persons persons;

    @Autowired
    private Bookings bookings;

    @Autowired
    private Interviews interviews;

    @Autowired
    private Tables tables;

    @Autowired
    private TestClock clock;

    private MockMvc http;
    private @Nullable String visitorSecret;

    @BeforeEach
    void throughTheChains() {
        http = MockMvcBuilders.webAppContextSetup(context)
                .addFilters(context.getBean("springSecurityFilterChain", Filter.class))
                .build();
    }

    @Test
    void genuineEventBooksTheVisit() throws Exception {
        var payment = bookings.pays(persons.patient(), bookings.openTimes().getFirst());
        var body = event(bookings.sessionOf(payment));

        assertThat(sends(body, events.sign(bytes(body)))).isEqualTo(200);

        assertThat(bookings.stateOf(payment)).isEqualTo("AUTHORIZED");
    }

    @Test
    void eventWhoseBodyWasChangedChangesNothing() throws Exception {
        var payment = bookings.pays(persons.patient(), bookings.openTimes().getFirst());
        var signature = events.sign(bytes(event("another session")));

        assertThat(sends(event(bookings.sessionOf(payment)), signature)).isEqualTo(400);
        assertThat(sends(event(bookings.sessionOf(payment)), "")).isEqualTo(400);

        assertThat(bookings.stateOf(payment)).isEqualTo("AWAITING_PATIENT");
    }

    @Test
    void eventOfASessionWeDoNotKnowIsTakenSoThatItIsNotSentForEver() throws Exception {
        var body = event("replaced meanwhile");

        assertThat(sends(body, events.sign(bytes(body)))).isEqualTo(200);
    }

    @Test
    void formsOfAnotherSiteAreNotTaken() throws Exception {
        var cross = http.perform(post("/sandbox/pay/x/approve").header("Sec-Fetch-Site", "cross-site"))
                .andReturn();

        assertThat(cross.getResponse().getStatus()).isEqualTo(403);
    }

    @Test
    void publicPagesOpenNoSession() throws Exception {
        for (var page : new String[] {"/landing", "/price", "/emergency", "/privacy"}) {
            var shown = http.perform(get(page)).andReturn();

            assertThat(shown.getResponse().getStatus()).as(page).isEqualTo(200);
            assertThat(shown.getRequest().getSession(false)).as(page).isNull();
        }
    }

    @Test
    void afterTenWrongPasswordsEvenTheRightOneWaits() throws Exception {
        var email = anAccount();
        for (var tried = 0; tried < 10; tried++) {
            assertThat(signsIn(email, "wrong", new MockHttpSession())
                            .getResponse()
                            .getRedirectedUrl())
                    .endsWith("?error");
        }

        assertThat(signsIn(email, PASSWORD, new MockHttpSession()).getResponse().getRedirectedUrl())
                .endsWith("?busy");
        clock.advance(Duration.ofMinutes(15));
        assertThat(signsIn(email, PASSWORD, new MockHttpSession()).getResponse().getRedirectedUrl())
                .doesNotContain("error", "busy");
    }

    @Test
    void rightPasswordForgetsTheWrongOnes() throws Exception {
        var email = anAccount();
        for (var tried = 0; tried < 25; tried++) {
            var password = tried % 9 == 8 ? PASSWORD : "wrong";
            assertThat(signsIn(email, password, new MockHttpSession())
                            .getResponse()
                            .getRedirectedUrl())
                    .doesNotContain("busy");
        }
    }

    @Test
    void failedSignInKeepsTheAddressAndNothingElse() throws Exception {
        var session = new MockHttpSession();

        signsIn("nobody@test.example", "wrong", session);

        assertThat(Collections.list(session.getAttributeNames()))
                .filteredOn(name -> session.getAttribute(name) instanceof String value && value.contains("wrong"))
                .isEmpty();
        assertThat(session.getAttribute(SignIn.TYPED_EMAIL)).isEqualTo("nobody@test.example");
    }

    @Test
    void patientIsLedToTheHeldTimeElseToThePageTheyWantedElseToTheirVisits() throws Exception {
        var email = anAccount();
        assertThat(landsAfterSigningIn(email, new MockHttpSession(), null)).isEqualTo("/visits");

        var wanting = new MockHttpSession();
        http.perform(get("/visits?lang=en").session(wanting)).andReturn();
        assertThat(landsAfterSigningIn(email, wanting, null)).isEqualTo("/visits");

        var answered = persons.visitor(VisitorCookie.hash("first secret"));
        persons.tells(answered, persons.details());
        assertThat(landsAfterSigningIn(email, new MockHttpSession(), "first secret"))
                .isEqualTo("/start");

        var another = persons.visitor(VisitorCookie.hash("second secret"));
        persons.tells(another, Persons.details("TX", LocalDate.of(1950, 1, 1)));
        assertThat(landsAfterSigningIn(email, new MockHttpSession(), "second secret"))
                .isEqualTo("/visits?another-person");
    }

    @Test
    void numberToCallIsTakenWithoutASessionOrAScript() throws Exception {
        var visitor = persons.visitor(VisitorCookie.hash("a third secret"));
        interviews.completes(visitor, Interviews.leadingTo(Disposition.EMERGENCY_NOW));
        visitorSecret = "a third secret";

        assertThat(gives("12").getResponse().getContentAsString())
                .contains("Enter a US phone number with 10 digits", "value=\"12\"", "Call 911");
        var given = gives("512 555 0177");

        assertThat(given.getResponse().getRedirectedUrl()).isEqualTo("/emergency");
        assertThat(given.getRequest().getSession(false)).isNull();
        var page = get("/emergency").cookie(new Cookie(VisitorCookie.NAME, visitorSecret));
        assertThat(http.perform(page).andReturn().getResponse().getContentAsString())
                .contains("We try to call you at (512) 555-0177.");
    }

    private MvcResult gives(String phone) throws Exception {
        var cookie = new Cookie(VisitorCookie.NAME, Objects.requireNonNull(visitorSecret));
        var page = http.perform(get("/emergency").cookie(cookie)).andReturn().getResponse();
        var field = CSRF.matcher(page.getContentAsString());
        assertThat(field.find()).isTrue();
        var form = post("/emergency/callback")
                .param("phone", phone)
                .param("_csrf", field.group(1))
                .cookie(cookie, Objects.requireNonNull(page.getCookie("XSRF-TOKEN")));
        return http.perform(form).andReturn();
    }

    private String landsAfterSigningIn(String email, MockHttpSession session, @Nullable String secret)
            throws Exception {
        visitorSecret = secret;
        return signsIn(email, PASSWORD, session).getResponse().getRedirectedUrl();
    }

    private MvcResult signsIn(String email, String password, MockHttpSession session) throws Exception {
        var token = http.perform(get("/landing")).andReturn().getResponse().getCookie("XSRF-TOKEN");
        var form = post("/sign-in")
                .session(session)
                .param("username", email)
                .param("password", password)
                .with(request -> {
                    request.setRemoteAddr("203.0.113.7");
                    return request;
                });
        if (token != null) {
            form.cookie(new Cookie("XSRF-TOKEN", token.getValue()));
        }
        if (visitorSecret != null) {
            form.cookie(new Cookie(VisitorCookie.NAME, visitorSecret));
        }
        return http.perform(form).andReturn();
    }

    private String anAccount() {
        var account = persons.account(Role.PATIENT);
        tables.change("update care.account set password_hash = ? where id = ?", hasher.hash(PASSWORD), account.value());
        return tables.text("select email from care.account where id = ?", account.value());
    }

    private int sends(String body, String signature) throws Exception {
        return http.perform(post("/webhooks/gateway")
                        .header("Gateway-Signature", signature)
                        .contentType("application/json")
                        .content(bytes(body)))
                .andReturn()
                .getResponse()
                .getStatus();
    }

    private static String event(String session) {
        return "{\"id\": \"%s\", \"session\": \"%s\"}".formatted(UUID.randomUUID(), session);
    }

    private static byte[] bytes(String body) {
        return body.getBytes(StandardCharsets.UTF_8);
    }
}
