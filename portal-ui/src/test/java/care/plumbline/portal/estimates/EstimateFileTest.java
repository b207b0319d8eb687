package care.plumbline.portal.estimates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import care.plumbline.billing.estimate.EstimateId;
import care.plumbline.testing.As;
import care.plumbline.testing.GoodFaith;
import care.plumbline.testing.Persons;
import care.plumbline.testing.PortalTest;
import care.plumbline.testing.Tables;
import jakarta.servlet.Filter;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** The file, through the real filter chains. */
@PortalTest
class EstimateFileTest {

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private UserDetailsService users;

    @Autowired
    private Persons persons;

    @Autowired
    private GoodFaith goodFaith;

    @Autowired
    private Tables tables;

    private MockMvc http;
    private As patient;
    private EstimateId id;

    @BeforeEach
    void anEstimate() {
        http = MockMvcBuilders.webAppContextSetup(context)
                .addFilters(context.getBean("springSecurityFilterChain", Filter.class))
                .build();
        patient = persons.patient();
        id = goodFaith.asked(patient);
    }

    @Test
    void patientSavesTheirOwnAndNothingKeepsIt() throws Exception {
        var answer = reads("/estimates/" + id.value() + "/pdf?lang=en", signedIn(patient));

        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.getContentType()).isEqualTo("application/pdf");
        assertThat(answer.getHeaders("Cache-Control")).containsExactly("no-store");
        assertThat(answer.getHeader("Content-Disposition"))
                .isEqualTo("attachment; filename=\"%s-v1.pdf\""
                        .formatted(tables.text(
                                "select number from billing.good_faith_estimate where id = ?", id.value())));
        assertThat(answer.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(text(answer)).contains("Good-faith estimate", "Sam Doe");
    }

    @Test
    void fileIsInTheLanguageAskedFor() throws Exception {
        assertThat(text(reads("/estimates/" + id.value() + "/pdf?lang=es", signedIn(patient))))
                .contains("Estimación de buena fe");
    }

    @Test
    void savingIsRecordedAsReadingAndAsDelivery() throws Exception {
        reads("/estimates/" + id.value() + "/pdf", signedIn(patient));

        assertThat(tables.count("billing.good_faith_estimate where id = ? and channel = 'PORTAL'", id.value()))
                .isEqualTo(1);
        assertThat(opened()).isEqualTo(1);
    }

    @Test
    void whatIsNotTheirsIsNotThere() throws Exception {
        var other = signedIn(persons.patient());

        assertThat(reads("/estimates/" + id.value() + "/pdf", other).getStatus())
                .isEqualTo(404);
        assertThat(reads("/estimates/" + UUID.randomUUID() + "/pdf", other).getStatus())
                .isEqualTo(404);
        assertThat(reads("/estimates/none/pdf", other).getForwardedUrl()).isEqualTo("/error/not-found");
        assertThat(opened()).isZero();
        assertThat(tables.count("billing.good_faith_estimate where id = ? and delivered_at is null", id.value()))
                .isEqualTo(1);
    }

    @Test
    void whoIsNotSignedInIsAskedToAndStaffIsRefused() throws Exception {
        var path = "/estimates/" + id.value() + "/pdf";

        assertThat(reads(path, new MockHttpSession()).getRedirectedUrl()).contains("/sign-in");
        assertThat(reads(path, signedIn(persons.lee())).getStatus()).isEqualTo(403);
        assertThat(opened()).isZero();
    }

    private MockHttpServletResponse reads(String path, MockHttpSession session) throws Exception {
        return http.perform(get(path).session(session)).andReturn().getResponse();
    }

    private MockHttpSession signedIn(As person) {
        var account = person.actor().requireAccount().value();
        var user = users.loadUserByUsername(tables.text("select email from care.account where id = ?", account));
        var session = new MockHttpSession();
        session.setAttribute(
                HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY,
                new SecurityContextImpl(
                        UsernamePasswordAuthenticationToken.authenticated(user, null, user.getAuthorities())));
        return session;
    }

    private static String text(MockHttpServletResponse answer) throws Exception {
        try (var document = Loader.loadPDF(answer.getContentAsByteArray())) {
            return new PDFTextStripper().getText(document);
        }
    }

    private long opened() {
        return tables.count(
                "care.audit_event where action = 'OPENED' and record_type = 'estimate' and record_id = ?", id.value());
    }
}
