package care.plumbline.portal.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import care.plumbline.billing.quote.inquiry.MyPrice;
import care.plumbline.testing.Bookings;
import care.plumbline.testing.PortalTest;
import care.plumbline.testing.PriceTag;
import care.plumbline.testing.Tables;
import jakarta.servlet.Filter;
import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** "Check your price" through the real filter chains, as a browser without scripts. */
@PortalTest
class PricePagesTest {

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final Pattern CHIP = Pattern.compile("class=\"price-chip\"><span>([^<]*)</span>");

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private MyPrice prices;

    @Autowired
    private Bookings bookings;

    @Autowired
    private Tables tables;

    private MockMvc http;
    private @Nullable Cookie visitor;

    @BeforeEach
    void throughTheChains() {
        visitor = null;
        http = MockMvcBuilders.webAppContextSetup(context)
                .addFilters(context.getBean("springSecurityFilterChain", Filter.class))
                .build();
    }

    @Test
    void pageOpensNoSessionAndSetsNoVisitorBeforeTheFirstAnswer() throws Exception {
        var shown = http.perform(get("/price")).andReturn();

        assertThat(shown.getRequest().getSession(false)).isNull();
        assertThat(shown.getResponse().getCookies()).extracting(Cookie::getName).containsOnly("XSRF-TOKEN");
        assertThat(text(shown.getResponse()))
                .contains("Check your price", PriceTag.pair(prices))
                .doesNotContain("id=\"your-price\"");
    }

    @Test
    void answerIsKeptForTheVisitorWithoutASessionAndStandsInNoAddress() throws Exception {
        var answered = sends("state=TX", "insured=plan", "insurance=Summit Health Plan Gold PPO");

        assertThat(answered.getRedirectedUrl()).isEqualTo("/price#your-price");
        assertThat(Objects.requireNonNull(visitor).getValue()).isNotBlank();
        var page = page("/price");
        assertThat(page)
                .contains("role=\"status\"", "Your price: $15 copay (estimate)")
                .contains("Or pay $100 without insurance.", "Tests, medicines and in-person care are not part")
                .contains("value=\"Summit Health Plan Gold PPO\"");
        assertThat(Stream.of("/landing", "/price", "/privacy", "/back-pain/tight-hamstrings-and-back-pain"))
                .allSatisfy(path -> assertThat(chips(path)).containsExactly("Your price: $15 copay (estimate)"));
    }

    @Test
    void everyPublicPageButTheEmergencyPageShowsThePriceOnce() {
        assertThat(Stream.of(
                        "/landing",
                        "/price",
                        "/privacy",
                        "/consent",
                        "/terms",
                        "/back-pain/tight-hamstrings-and-back-pain"))
                .allSatisfy(path -> assertThat(chips(path)).containsExactly(PriceTag.pair(prices)));
        assertThat(chips("/emergency")).isEmpty();
        assertThat(page("/emergency")).doesNotContain("/price").doesNotContain("$");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "insured=none          | TX |                   | Your price: $100 without insurance | good-faith estimate",
                "insured=not-sure      | TX |                   | $25 typical copay, or $100 without insurance | insurance card",
                "insured=plan          | TX | summit gold       | Your price: $15 copay (estimate) | Or pay $100 without insurance",
                "insured=plan          | TX | classic           | Your price: $25 typical copay (estimate) | We do not know its copay yet",
                "insured=plan          | FL | union trust       | Your price: $100 without insurance | We are not in the network of Evergreen Benefit Trust Choice in Florida",
                "insured=plan          | TX | medicaid          | Your price: $3 copay (estimate) | Evergreen Medicaid State plan",
                "insured=plan          | TX | Acme Mutual       | We can still see you for $100 | We did not find “Acme Mutual”",
                "insured=              | TX | harbour choice    | Your price: $0 copay (estimate) | Harbor Mutual Choice Plus",
            })
    void everySituationHasItsWords(String insured, String state, @Nullable String plan, String title, String words)
            throws Exception {
        sends("state=" + state, insured, "insurance=" + (plan == null ? "" : plan));

        assertThat(page("/price")).contains(title).contains(words);
    }

    @Test
    void membersOfMedicaidAreOfferedNoOtherPrice() throws Exception {
        sends("state=TX", "insured=plan", "insurance=medicaid");

        assertThat(card()).contains("$3 copay").doesNotContain("without insurance");
    }

    @Test
    void severalPlansAreThereToChooseFromAndNothingIsKeptYet() throws Exception {
        var before = tables.count("billing.price_inquiry");

        var page = text(sends("state=TX", "insured=plan", "insurance=shp"));

        assertThat(page)
                .contains("Which of these is your plan?", "Summit Health Plan Silver HMO", "None of these")
                .contains("value=\"shp\"", "value=\"TX\" selected");
        assertThat(visitor).isNull();
        assertThat(tables.count("billing.price_inquiry")).isEqualTo(before);
        assertThat(text(sends("state=TX", "insured=plan", "insurance=shp", "asked=shp")))
                .contains("Choose your plan, or “None of these”");

        var silver = bookings.plan("Silver HMO").value();
        sends("state=TX", "insured=plan", "insurance=shp", "asked=shp", "plan=" + silver);
        assertThat(card()).contains("Your price: $25 copay (estimate)").contains("Summit Health Plan Silver HMO");

        sends("state=TX", "insured=plan", "insurance=shp", "asked=shp", "plan=none");
        assertThat(card()).contains("We did not find “shp”");
    }

    @Test
    void choiceOfAnotherSearchDoesNotCount() throws Exception {
        var silver = bookings.plan("Silver HMO").value();

        sends("state=TX", "insured=plan", "insurance=summit gold", "asked=shp", "plan=" + silver);

        assertThat(card()).contains("Summit Health Plan Gold PPO");
    }

    @Test
    void whatIsMissingIsSaidAtItsFieldAndNothingTypedIsLost() throws Exception {
        assertThat(text(sends("state=", "insured=")))
                .contains(
                        "There is a problem",
                        "Choose the state you will be in",
                        "Choose one answer about your insurance")
                .contains("href=\"#state\"", "href=\"#insured\"");
        assertThat(text(sends("state=", "insured=plan", "insurance=Acme <b>Mutual</b>")))
                .contains("Choose the state you will be in", "value=\"Acme &lt;b&gt;Mutual&lt;/b&gt;\"");
        assertThat(text(sends("state=NY", "insured=plan", "insurance=  ")))
                .contains("Enter the name of your plan or insurance company", "value=\"NY\" selected")
                .contains("href=\"#insurance\"");
        assertThat(visitor).isNull();
    }

    @Test
    void otherStatesAreAnsweredInWords() throws Exception {
        assertThat(text(sends("state=elsewhere", "insured=none"))).contains("We cannot see you there yet");
        assertThat(text(sends("state=OH", "insured=none"))).contains("We do not see patients in this state yet.");
        assertThat(text(sends("state=<script>", "insured=none"))).doesNotContain("<script>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "${7*7} #{form.problem} 'or 1=1"
            })
    void whatIsTypedIsShownAsWords(String typed) throws Exception {
        sends("state=TX", "insured=plan", "insurance=" + typed);

        assertThat(card()).doesNotContain("<script", "<img", "49").contains("We did not find");
        assertThat(page("/price")).doesNotContain("<script>alert", "<img src=x");
    }

    @Test
    void tooLongANameIsRefusedAndKeptInTheField() throws Exception {
        var name = "z".repeat(101);

        assertThat(text(sends("state=TX", "insured=plan", "insurance=" + name)))
                .contains("Enter the name of your plan with at most 100 characters", name);
    }

    @Test
    void formsOfOtherSitesAreNotTaken() throws Exception {
        var without = http.perform(post("/price").param("state", "TX").param("insured", "none"))
                .andReturn();

        assertThat(without.getResponse().getStatus()).isEqualTo(403);
    }

    @Test
    void spanishReadersGetTheirWords() throws Exception {
        sends("state=TX", "insured=plan", "insurance=summit gold");

        assertThat(text(http.perform(with(get("/price").param("lang", "es")))
                        .andReturn()
                        .getResponse()))
                .contains("Su precio: copago de $15 (estimado)", "O pague $100 sin seguro.")
                .doesNotContain("Your price");
    }

    private String card() throws Exception {
        var page = page("/price");
        var start = page.indexOf("id=\"your-price\"");
        assertThat(start).isPositive();
        return page.substring(start, page.indexOf("</section>", start));
    }

    private List<String> chips(String path) {
        return CHIP.matcher(page(path)).results().map(found -> found.group(1)).toList();
    }

    private String page(String path) {
        try {
            var shown = http.perform(with(get(path))).andReturn();
            assertThat(shown.getRequest().getSession(false)).isNull();
            return text(shown.getResponse());
        } catch (Exception broken) {
            throw new AssertionError(path, broken);
        }
    }

    private MockHttpServletResponse sends(String... fields) throws Exception {
        var page = http.perform(with(get("/price"))).andReturn().getResponse();
        var token = CSRF.matcher(page.getContentAsString());
        assertThat(token.find()).isTrue();
        var form = with(post("/price"))
                .param("_csrf", token.group(1))
                .cookie(Objects.requireNonNull(page.getCookie("XSRF-TOKEN")));
        for (var field : fields) {
            form.param(field.substring(0, field.indexOf('=')), field.substring(field.indexOf('=') + 1));
        }
        var answer = http.perform(form).andReturn();
        assertThat(answer.getRequest().getSession(false)).isNull();
        var cookie = answer.getResponse().getCookie("plumbline-visitor");
        visitor = cookie == null ? visitor : cookie;
        return answer.getResponse();
    }

    private MockHttpServletRequestBuilder with(MockHttpServletRequestBuilder request) {
        return visitor == null ? request : request.cookie(visitor);
    }

    private static String text(MockHttpServletResponse response) throws Exception {
        return response.getContentAsString(StandardCharsets.UTF_8);
    }
}
