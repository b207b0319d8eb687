package care.plumbline.portal.shell;

import static org.assertj.core.api.Assertions.assertThat;

import care.plumbline.billing.quote.inquiry.CheckPrice;
import care.plumbline.billing.quote.inquiry.Insurance;
import care.plumbline.billing.quote.inquiry.MyPrice;
import care.plumbline.domain.scheduling.VisitId;
import care.plumbline.domain.shared.Role;
import care.plumbline.testing.As;
import care.plumbline.testing.Bookings;
import care.plumbline.testing.Browser;
import care.plumbline.testing.Charting;
import care.plumbline.testing.GoodFaith;
import care.plumbline.testing.Interviews;
import care.plumbline.testing.Persons;
import care.plumbline.testing.PriceTag;
import care.plumbline.testing.Tables;
import care.plumbline.testing.ViewTest;
import care.plumbline.triage.protocol.Disposition;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;

/** The price stands once on every page of patients, and on none that is about an emergency. */
@ViewTest
class PriceOnEveryPageTest {

    /** Only there for somebody whose answers led to emergency advice. */
    private static final String WRONG_ANSWER = "check/wrong-answer";

    @Autowired
    private CheckPrice checking;

    @Autowired
    private Persons persons;

    @Autowired
    private Bookings bookings;

    @Autowired
    private Charting charting;

    @Autowired
    private GoodFaith goodFaith;

    @Autowired
    private Interviews interviews;

    @Autowired
    private MyPrice prices;

    @Autowired
    private Tables tables;

    @Test
    void everyPageOfAVisitorShowsBothPricesOnce(Browser browser) {
        var visitor = persons.clearedVisitor();

        assertThat(beforeAnAccount().keySet()).allSatisfy(route -> {
            var address = beforeAnAccount().get(route);
            assertThat(browser.usedBy(visitor).goesTo(address).priceChips())
                    .as(address)
                    .containsExactly(PriceTag.pair(prices) + " Check your price");
        });
    }

    @Test
    void everyPageOfAPatientShowsTheCheckedPriceOnce(Browser browser) {
        var visitor = persons.clearedVisitor();
        visitor.run(actor -> checking.check(actor, "TX", new Insurance.Plan(bookings.plan("Gold PPO"))));
        var patient = persons.signedIn(visitor);
        var pages = withAnAccount(patient);

        assertThat(pages.values())
                .allSatisfy(address -> assertThat(
                                browser.usedBy(patient).goesTo(address).priceChips())
                        .as(address)
                        .containsExactly("Your price: $15 copay (estimate) Check your price again"));
    }

    @Test
    void noPageIsForgottenHere() {
        var walked = Stream.of(
                        beforeAnAccount().keySet(),
                        withAnAccount(persons.patient()).keySet(),
                        Set.of(WRONG_ANSWER))
                .flatMap(Set::stream)
                .collect(Collectors.toSet());

        assertThat(routes()).hasSizeGreaterThan(20).isSubsetOf(walked);
    }

    @ParameterizedTest
    @ValueSource(strings = {WRONG_ANSWER, "start", "after-emergency", "result"})
    void noPageAboutAnEmergencyShowsAPrice(String address, Browser browser) {
        var visitor = persons.visitor();
        interviews.completes(visitor, Interviews.leadingTo(Disposition.EMERGENCY_NOW));

        assertThat(browser.usedBy(visitor).goesTo(address).priceChips()).isEmpty();
    }

    @Test
    void pagesOfStaffShowNone(Browser browser) {
        assertThat(browser.usedBy(persons.somebody(Role.CARE_COORDINATOR))
                        .goesTo("staff/tasks")
                        .priceChips())
                .isEmpty();
    }

    @Test
    void pageThatIsNotThereShowsNone(Browser browser) {
        assertThat(browser.usedBy(persons.patient())
                        .goesTo("plans/" + UUID.randomUUID())
                        .priceChips())
                .isEmpty();
    }

    private static Map<String, String> beforeAnAccount() {
        var pages = new LinkedHashMap<String, String>();
        for (var page : Stream.of(
                        "start",
                        "after-emergency",
                        "about-you",
                        "check/answers",
                        "result",
                        "book/times",
                        "book/account",
                        "book/verify",
                        "check/under-18",
                        "sign-in")
                .toList()) {
            pages.put(page, page);
        }
        pages.put("check", "check/about");
        pages.put("go-on", "go-on/a-secret");
        return pages;
    }

    private Map<String, String> withAnAccount(As patient) {
        var lee = persons.lee();
        var visit = bookings.books(patient, bookings.openTimes(persons.leeId()).getFirst());
        var plan = charting.signsWhatIsSuggested(lee, visit);
        var ahead = bookings.books(patient, bookings.openTimes(persons.leeId()).get(20));
        var payment = tables.text("select id from billing.payment where visit_id = ?", visit.value());
        var pages = new LinkedHashMap<String, String>();
        pages.put("book/price", "book/price");
        pages.put("visits", "visits");
        pages.put("visits/:visit", visit(ahead));
        pages.put("visits/:visit/move", visit(ahead) + "/move");
        pages.put("visits/:visit/cancel", visit(ahead) + "/cancel");
        pages.put("offers/:offer", "offers/" + UUID.randomUUID());
        pages.put("plans/:plan", "plans/" + plan.value());
        pages.put("estimates", "estimates");
        pages.put("estimates/:estimate", "estimates/" + goodFaith.asked(patient).value());
        pages.put("account/messages", "account/messages");
        pages.put("payments/:payment", "payments/" + payment);
        pages.put("payments/:payment/return", "payments/" + payment + "/return");
        return pages;
    }

    private static String visit(VisitId id) {
        return "visits/" + id.value();
    }

    private static Set<String> routes() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(Route.class));
        return scanner.findCandidateComponents("care.plumbline").stream()
                .<Class<?>>map(bean -> ClassUtils.resolveClassName(bean.getBeanClassName(), null))
                .filter(view -> view.getAnnotation(Route.class).layout() == PatientShell.class)
                .flatMap(view -> Stream.concat(
                        Stream.of(view.getAnnotation(Route.class).value()),
                        Stream.of(view.getAnnotationsByType(RouteAlias.class)).map(RouteAlias::value)))
                .collect(Collectors.toSet());
    }
}
