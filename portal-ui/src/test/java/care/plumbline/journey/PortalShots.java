package care.plumbline.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pictures of every screen of the main journeys in both languages; not a test of anything but that they can be taken. */
class PortalShots {

    private static final Path ALL = Path.of("target", "shots");
    private static final Path KEPT = Path.of("..", "docs", "screens");
    private static final int KEPT_BYTES = 300_000;
    private static final String WIDE = "wide, 1280, LIGHT";
    private static final String NARROW = "narrow, 390, DARK";

    @ParameterizedTest
    @CsvSource({WIDE, NARROW})
    void booking(String name, int width, ColorScheme scheme) {
        try (var patients = Browsers.context("en-US", width, scheme);
                var doctors = Browsers.context("en-US", width, scheme)) {
            booking(new Visitor(patients), new Shots(patients, "booking-" + name), width);
            changing(new Visitor(patients), new Shots(patients, "changing-" + name), width);
            care(new Visitor(doctors), new Shots(doctors, "care-" + name), width);
            desk(new Visitor(doctors), new Shots(doctors, "desk-" + name), width);
        }
    }

    @ParameterizedTest
    @CsvSource({WIDE, NARROW})
    void trouble(String name, int width, ColorScheme scheme) {
        try (var browser = Browsers.context("en-US", width, scheme)) {
            trouble(new Visitor(browser), new Shots(browser, "trouble-" + name), width);
        }
    }

    @ParameterizedTest
    @CsvSource({WIDE, NARROW})
    void price(String name, int width, ColorScheme scheme) {
        try (var browser = Browsers.context("en-US", width, scheme)) {
            price(new Visitor(browser), new Shots(browser, "price-" + name), width);
        }
    }

    @ParameterizedTest
    @CsvSource({WIDE, NARROW})
    void billing(String name, int width, ColorScheme scheme) {
        try (var browser = Browsers.context("en-US", width, scheme)) {
            billing(new Visitor(browser), new Shots(browser, "billing-" + name), width);
        }
    }

    @ParameterizedTest
    @CsvSource({WIDE, NARROW})
    void prices(String name, int width, ColorScheme scheme) {
        try (var browser = Browsers.context("en-US", width, scheme)) {
            prices(new Visitor(browser), new Shots(browser, "prices-" + name), width);
        }
    }

    private static void booking(Visitor person, Shots shots, int width) {
        person.onScreen(screen -> shots.take(person.page(), screen));
        person.startsTheCheck()
                .answersEverything()
                .tellsAboutThemselves("Guadalupe Esperanza", "Featherstonehaugh-Montalvo", "4/27/1986", "Florida")
                .holdsTheTime(7)
                .makesAnAccount()
                .choosesSelfPay()
                .agreesAndPays()
                .atTheBank("Approve \\$")
                .seesTheVisitBooked();
        person.page().getByText("See the receipt").click();
        person.page().waitForURL("**/payments/**");
        person.showsScreen("receipt");
        for (var path : List.of("/price", "/emergency", "/back-pain/tight-hamstrings-and-back-pain", "/nothing")) {
            person.opens(path);
            person.showsScreen(path.replaceAll(".*/", ""));
        }
        shots.write(width);
    }

    private static void price(Visitor person, Shots shots, int width) {
        person.onScreen(screen -> {
            if (screen.equals("price-answer") || screen.equals("price-answered")) {
                shots.take(person.page(), screen);
            }
        });
        person.opens("/price").button("Check my price").click();
        shots.take(person.page(), "price-form-missing");
        person.checksThePrice("Florida", "shp");
        person.checksThePrice("Florida", "Acme Mutual of Springfield");
        person.checksThePrice("Florida", "evergreen union trust");
        person.checksThePrice("Florida", "summit gold")
                .startsTheCheck()
                .answersEverything()
                .tellsAboutThemselves("Guadalupe Esperanza", "Featherstonehaugh-Montalvo", "4/27/1986", "Florida")
                .holdsTheTime(9)
                .makesAnAccount()
                .choosesPlan("Summit Health Plan Gold PPO", "SHP999")
                .hearsFromThePlan("We have no price with your plan yet")
                .choosesPlan("Harbor Mutual Classic PPO", "HM55667799")
                .hearsFromThePlan("Your plan does not pay for this visit")
                .choosesPlan("Summit Health Plan Gold PPO", "SHP100200301")
                .hearsFromThePlan("Your plan has answered.")
                .choosesSelfPay()
                .agreesAndPays()
                .atTheBank("Approve \\$")
                .seesTheVisitBooked();
        person.opens("/estimates");
        shots.take(person.page(), "estimates");
        person.page().locator("main a[href*='estimates/']").first().click();
        person.page().waitForURL("**/estimates/*");
        shots.take(person.page(), "estimate");
        shots.write(width);
    }

    private static void changing(Visitor person, Shots shots, int width) {
        person.opens("/visits").page().getByText("See this visit").first().click();
        person.page().waitForURL("**/visits/*");
        shots.take(person.page(), "visit");
        var visit = person.page().url();
        person.button("Choose another time").click();
        person.page().waitForURL("**/move");
        shots.take(person.page(), "move");
        person.page().locator("vaadin-button.slot").last().click();
        person.button("Move my visit").waitFor();
        shots.take(person.page(), "move-confirm");
        person.page().navigate(visit + "/cancel");
        shots.take(person.page(), "cancel");
        person.opens("/account/messages");
        shots.take(person.page(), "messages");
        shots.write(width);
    }

    private static void desk(Visitor person, Shots shots, int width) {
        shots.signOut();
        person.signsIn("lee@demo.example").opens("/doctor/hours");
        shots.take(person.page(), "hours");
        shots.signOut();
        person.signsIn("coordinator@demo.example").opens("/staff/desk");
        person.field("Phone number").fill("(512) 555-0142");
        person.button("Find").click();
        var help = person.page()
                .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^Help ")))
                .first();
        help.waitFor();
        shots.take(person.page(), "desk");
        help.click();
        person.page().waitForURL("**/patients/**");
        shots.take(person.page(), "why");
        person.page().getByLabel("The person asked on the phone").click();
        person.button("Go on").click();
        person.page().waitForURL("**?why=*");
        shots.take(person.page(), "patient");
        person.opens("/staff/desk/closing");
        shots.take(person.page(), "closing");
        person.opens("/staff/why-closed");
        shots.take(person.page(), "why-closed");
        shots.write(width);
    }

    private static void billing(Visitor person, Shots shots, int width) {
        shots.signOut();
        person.startsTheCheck()
                .answersEverything()
                .tellsAboutThemselves("Cora", "Coverage", "4/27/1986", "Texas")
                .holdsTheTime(width < 600 ? 5 : 3)
                .makesAnAccount()
                .choosesPlan("Gold PPO", "SHP100200301");
        person.page().getByText("Your price").first().waitFor();
        shots.signOut();
        person.signsIn("billing@demo.example").opens("/staff/coverage");
        person.page().locator("vaadin-select").click();
        person.page()
                .getByRole(
                        AriaRole.OPTION,
                        new Page.GetByRoleOptions().setName("All").setExact(true))
                .click();
        var plan = person.page().getByText("Summit Health Plan Gold PPO").first();
        plan.waitFor();
        shots.take(person.page(), "coverage");
        plan.click();
        person.page().waitForURL("**/staff/coverage/*/*");
        shots.take(person.page(), "coverage-opened");
        person.button("Enter").click();
        shots.take(person.page(), "coverage-missing");
        person.opens("/staff/assistance").field("Email").fill("patient@demo.example");
        person.button("Find").click();
        person.page().getByText("Pat Rivera").click();
        person.page().waitForURL("**/staff/assistance/*");
        person.field("People in the household").fill("2");
        person.field("Income of a year").fill("28000");
        person.button("See the class").click();
        person.page().getByText("Class B").waitFor();
        shots.take(person.page(), "assistance");
        person.opens("/staff/plans").button("Add a payer").click();
        shots.take(person.page(), "plans");
        shots.write(width);
    }

    private static void trouble(Visitor person, Shots shots, int width) {
        person.opens("/book/account").button("Send me a code").click();
        shots.take(person.page(), "account-empty");
        person.startsTheCheck().button("Continue").click();
        shots.take(person.page(), "answer-missing");
        person.answersUntil("emergency-signs").picks("Chest pain, pressure, or tightness");
        person.page().waitForURL("**/emergency");
        shots.take(person.page(), "emergency-of-this-person");
        for (var path : List.of("/check/wrong-answer", "/start", "/sign-in?error", "/check/under-18")) {
            person.opens(path);
            shots.take(person.page(), path.replaceAll(".*/", "").replace("?", "-"));
        }
        shots.write(width);
    }

    private static void care(Visitor person, Shots shots, int width) {
        person.signsIn("lee@demo.example").page().locator("h1").waitFor();
        shots.take(person.page(), "agenda");
        person.page().locator("a[href*='doctor/visits/']").last().click();
        person.page().waitForURL("**/doctor/visits/**");
        shots.take(person.page(), "review");
        person.button("Start the visit").click();
        person.page().waitForURL("**/doctor/chart/**");
        shots.take(person.page(), "chart");
        for (var name : List.of("patient", "coordinator", "editor", "approver", "admin")) {
            shots.signOut();
            person.signsIn(name + "@demo.example").page().locator("h1").waitFor();
            shots.take(person.page(), name);
            if (name.equals("admin")) {
                person.opens("/staff/protocol");
                shots.take(person.page(), "protocol");
            }
        }
        shots.write(width);
    }

    private static void prices(Visitor person, Shots shots, int width) {
        var cell = person.field("Amount in dollars, First visit, price without insurance, every state");
        shots.signOut();
        person.signsIn("editor@demo.example").page().locator("h1").waitFor();
        shots.take(person.page(), "prices");
        person.opens("/staff/prices?kind=PROMOS").page().locator("h1").waitFor();
        shots.take(person.page(), "codes");
        person.opens("/staff/prices").button("Start a draft").click();
        person.page().waitForURL("**/staff/prices/*");
        cell.fill("-5");
        cell.blur();
        person.page().getByText("An amount cannot be below 0.").first().waitFor();
        person.button("Submit for approval").click();
        shots.take(person.page(), "draft-with-an-error");
        cell.fill("140");
        cell.blur();
        person.page().getByText("Look again:").first().waitFor();
        person.page().getByText("This month so far").click();
        person.button("Work it out").click();
        person.page().getByText("Worked out:").waitFor();
        shots.take(person.page(), "draft");
        person.field("Reason").fill("Winter price");
        person.page().getByText("I looked at the large changes a second time.").click();
        person.button("Submit for approval").click();
        person.page().getByText("Submitted.").waitFor();
        var version = person.page().url();
        shots.signOut();
        person.signsIn("approver@demo.example").page().navigate(version);
        shots.take(person.page(), "to-be-decided");
        person.field("Reason, to send back or take back").fill("Not now");
        person.button("Send back").click();
        person.page().getByText("Sent back.").waitFor();
        shots.take(person.page(), "sent-back");
        shots.write(width);
    }

    /** The Spanish picture is a second tab at the same place, so that the journey itself is read in English. */
    private static final class Shots {

        private final BrowserContext browser;
        private final String journey;
        private final ContactSheet english = new ContactSheet();
        private final ContactSheet spanish = new ContactSheet();

        Shots(BrowserContext browser, String journey) {
            this.browser = browser;
            this.journey = journey;
        }

        void take(Page page, String screen) {
            page.locator("h1").first().waitFor();
            english.add(picture(page, screen + "-en"));
            language("es");
            var tab = browser.newPage();
            tab.navigate(page.url());
            tab.locator("h1").first().waitFor();
            spanish.add(picture(tab, screen + "-es"));
            tab.close();
            language("en");
            page.bringToFront();
        }

        void signOut() {
            browser.clearCookies();
        }

        void write(int width) {
            var cell = width < 600 ? 240 : 400;
            for (var sheet : Map.of("en", english, "es", spanish).entrySet()) {
                var file = journey + "-" + sheet.getKey() + ".jpg";
                sheet.getValue().write(KEPT.resolve(file), cell, KEPT_BYTES);
                assertThat(KEPT.resolve(file)).exists();
            }
        }

        private byte[] picture(Page page, String name) {
            page.waitForTimeout(300);
            var folder = ALL.resolve(journey);
            folder.toFile().mkdirs();
            assertThat(Files.isDirectory(folder)).isTrue();
            return page.screenshot(new Page.ScreenshotOptions()
                    .setFullPage(true)
                    .setPath(folder.resolve(name.replace('/', '_') + ".png")));
        }

        private void language(String code) {
            browser.addCookies(List.of(new Cookie("plumbline-language", code).setUrl(RunningPortal.address())));
        }
    }
}
