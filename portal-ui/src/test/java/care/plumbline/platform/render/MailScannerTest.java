package care.plumbline.platform.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import care.plumbline.domain.notification.Notice;
import care.plumbline.domain.shared.Role;
import care.plumbline.testing.As;
import care.plumbline.testing.Browser;
import care.plumbline.testing.Persons;
import care.plumbline.testing.Tables;
import care.plumbline.testing.Telling;
import care.plumbline.testing.ViewTest;
import com.vaadin.flow.router.NotFoundException;
import jakarta.servlet.Filter;
import jakarta.servlet.ServletException;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** Mail scanners and previews open every link of a mail before its reader does. */
@ViewTest
class MailScannerTest {

    private static final Pattern LINK = Pattern.compile("href=\"([^\"]+)\"");

    @Autowired
    private Mails mails;

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private Persons persons;

    @Autowired
    private Tables tables;

    private final Map<String, As> links = new LinkedHashMap<>();
    private MockMvc http;

    @BeforeEach
    void everyMailThereIs() {
        http = MockMvcBuilders.webAppContextSetup(context)
                .addFilters(context.getBean("springSecurityFilterChain", Filter.class))
                .build();
        var telling = Telling.in(context);
        var system = persons.somebody(Role.SYSTEM);
        for (var notice : Notice.values()) {
            var patient = telling.patient("en");
            var staged = telling.causes(notice, patient);
            var told = (Decision.Tell) system.get(self -> mails.decide(self, staged));
            LINK.matcher(told.mail().html()).results().forEach(found -> links.put(found.group(1), patient));
        }
        assertThat(links).hasSizeGreaterThanOrEqualTo(10);
    }

    @Test
    void scannerThatOpensEveryLinkChangesNothing(Browser browser) throws Exception {
        browser.goesTo("sign-in");
        var before = contents();

        for (var link : links.keySet()) {
            if (leadsToAView(link)) {
                opens(browser.forgetsEverything(), link);
            }
        }

        assertThat(contents()).isEqualTo(before);
    }

    @Test
    void readerWhoOpensEveryLinkChangesNothingButTheTrailOfWhoReadWhat(Browser browser) {
        var before = contents();

        links.forEach((link, patient) -> opens(browser.usedBy(patient), link));

        var after = contents();
        before.remove("care.audit_event");
        after.remove("care.audit_event");
        assertThat(after).isEqualTo(before);
    }

    private static void opens(Browser browser, String link) {
        try {
            browser.goesTo(URI.create(link).getPath());
        } catch (NotFoundException nothingThere) {
            // Where nothing is, nothing changes.
        }
    }

    /** Without a session the chains either answer themselves or leave the answer to the views. */
    private boolean leadsToAView(String link) throws Exception {
        try {
            var answer = http.perform(get(URI.create(link))).andReturn().getResponse();
            assertThat(answer.getStatus()).as(link).isLessThan(500);
            return false;
        } catch (ServletException views) {
            assertThat(views).hasMessageContaining("springServlet");
            return true;
        }
    }

    /** Everything in every table of ours, as one fingerprint a table. */
    private TreeMap<String, String> contents() {
        var contents = new TreeMap<String, String>();
        for (var table : tables.texts("""
                select schemaname || '.' || tablename from pg_tables
                where schemaname in ('care', 'triage', 'billing', 'jobs', 'sandbox')
                """)) {
            contents.put(
                    table,
                    tables.text("select md5(coalesce(string_agg(t::text, '|' order by t::text), '')) from " + table
                            + " t"));
        }
        assertThat(contents).hasSizeGreaterThan(30);
        return contents;
    }
}
