package care.plumbline.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import care.plumbline.triage.protocol.Language;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** Somebody with back pain and a browser: drives the portal as a person does, by what is written on the screen. */
final class Visitor {

    /** In milliseconds; a busy machine of two cores is slow, not broken. */
    private static final double PATIENCE = 45_000;

    /** Of every account made here. */
    static final String PASSWORD = "correct horse battery";

    private final BrowserContext browser;
    private final Page page;
    private String email = "";
    private Consumer<String> onScreen = name -> {};

    static {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
    }

    Visitor(BrowserContext browser) {
        this.browser = browser;
        page = browser.newPage();
        page.setDefaultTimeout(PATIENCE);
    }

    Page page() {
        return page;
    }

    /** Called with a name at every screen of a journey, for pictures. */
    void onScreen(Consumer<String> listener) {
        onScreen = listener;
    }

    Visitor opens(String path) {
        page.navigate(RunningPortal.address() + path);
        return this;
    }

    Visitor startsTheCheck() {
        opens("/");
        onScreen.accept("landing");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Start your back pain check"))
                .first()
                .click();
        assertThat(button("Start")).isVisible();
        onScreen.accept("start");
        button("Start").click();
        page.waitForURL("**/check/**");
        return this;
    }

    /** Answers every question as a man of 40 with mild low back pain does, and sends the answers. */
    Visitor answersEverything() {
        walk().onScreen(onScreen).untilTheResult();
        return this;
    }

    /** Answers until a screen comes up. */
    Visitor answersUntil(String screen) {
        walk().untilScreen(screen);
        return this;
    }

    String screen() {
        return walk().screen();
    }

    private IntakeWalk walk() {
        return new IntakeWalk(page, Language.EN, false);
    }

    Visitor picks(String option) {
        option(option).click();
        return this;
    }

    Visitor tellsAboutThemselves(String givenName, String familyName, String birthDate, String state) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(Pattern.compile("See times|Book a visit anyway")))
                .click();
        page.waitForURL("**/about-you");
        field("First name").fill(givenName);
        field("Last name").fill(familyName);
        var parts = birthDate.split("/");
        field("Month").fill(parts[0]);
        field("Day").fill(parts[1]);
        field("Year").fill(parts[2]);
        field("Phone number").fill("(512) 555-0142");
        page.locator("vaadin-select-value-button").click();
        page.locator("vaadin-select-item")
                .filter(new Locator.FilterOptions().setHasText(Pattern.compile("^" + state)))
                .click();
        onScreen.accept("about-you");
        button("Continue").click();
        return this;
    }

    /** Holds a time of the second day: what is left of the first depends on the hour at which the tests run. */
    Visitor holdsTheTime(int which) {
        return holdsTheTime(1, which);
    }

    /** Holds a time so many days ahead. */
    Visitor holdsTheTime(int days, int which) {
        page.waitForURL("**/book/times");
        assertThat(page.locator("vaadin-button.slot").first()).isVisible();
        var wanted = page.locator(".day-picker vaadin-radio-button").nth(days);
        wanted.click();
        assertThat(page.locator("vaadin-button.slot").first())
                .hasAttribute(
                        "aria-label", Pattern.compile("^" + wanted.innerText().strip() + ",.*"));
        onScreen.accept("times");
        page.locator("vaadin-button.slot").nth(which).click();
        page.waitForURL(Pattern.compile(".*/book/(account|price)"));
        return this;
    }

    /** Makes an account with a fresh address and the code from the demo mailbox. */
    Visitor makesAnAccount() {
        email = "person-" + UUID.randomUUID() + "@example.com";
        onScreen.accept("account");
        field("Email").fill(email);
        page.getByLabel("Password").first().fill(PASSWORD);
        button("Send me a code").click();
        page.waitForURL("**/book/verify");
        onScreen.accept("verify");
        field("Code").fill(mailedCode(email));
        button("Confirm").click();
        page.waitForURL("**/book/price");
        return this;
    }

    /** Checks the price before anything else, with what the plan is called. */
    Visitor checksThePrice(String state, String insurance) {
        opens("/price");
        onScreen.accept("price-form");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Check my price"))
                .click();
        onScreen.accept("price-form-missing");
        page.locator("#state").selectOption(new SelectOption().setLabel(state));
        page.locator("#insured").check();
        page.locator("#insurance").fill(insurance);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Check my price"))
                .click();
        assertThat(page.locator("#your-price, #found")).isVisible();
        onScreen.accept("price-answer");
        return this;
    }

    Visitor choosesPlan(String plan, String memberId) {
        option("With my insurance").click();
        field("Your health plan").fill(plan);
        page.locator("vaadin-combo-box-item")
                .filter(new Locator.FilterOptions().setHasText(plan))
                .click();
        field("Member ID").fill(memberId);
        button("See my price").click();
        return seesPrice();
    }

    /** Waits until the page has heard from the plan by itself and says this. */
    Visitor hearsFromThePlan(String words) {
        assertThat(page.getByText(words).first()).isVisible();
        onScreen.accept("price-answered");
        return this;
    }

    Visitor choosesSelfPay() {
        option("Without insurance").click();
        button("See my price").click();
        return seesPrice();
    }

    private Visitor seesPrice() {
        assertThat(page.getByText("I agree to a virtual visit.")).isVisible();
        onScreen.accept("price");
        return this;
    }

    Visitor agreesAndPays() {
        page.getByText("I agree to a virtual visit.").click();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^Pay \\$.* and book$")))
                .click();
        page.waitForURL("**/sandbox/pay/**");
        onScreen.accept("bank");
        return this;
    }

    Visitor atTheBank(String choice) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^" + choice)))
                .click();
        return this;
    }

    Visitor seesTheVisitBooked() {
        page.waitForURL("**/visits/**");
        assertThat(page.locator("h1")).hasText("Your visit is booked");
        onScreen.accept("visit");
        return this;
    }

    /** The address of the account that was made. */
    String email() {
        return email;
    }

    /** What time it is in the portal. */
    Instant now() {
        return Instant.now().plus(RunningPortal.ahead());
    }

    /** Moves the demo's clock on, for everybody. */
    Visitor movesTheClock(Duration by) {
        opens("/clock");
        page.locator("button[name=minutes]")
                .first()
                .evaluate("(button, on) => button.value = on", Long.toString(by.toMinutes()));
        page.locator("button[name=minutes]").first().click();
        RunningPortal.moved(by);
        return this;
    }

    /** Signs in to an account of the demo clinic. */
    Visitor signsIn(String email) {
        return signsInAs(email, "plumbline-demo-2026");
    }

    Visitor signsInAs(String email, String password) {
        opens("/sign-in");
        var form = page.locator("vaadin-login-form");
        assertThat(form).isVisible();
        onScreen.accept("sign-in");
        page.getByLabel("Email").fill(email);
        page.getByLabel("Password").first().fill(password);
        form.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Sign in"))
                .click();
        page.waitForURL(url -> !url.contains("sign-in"));
        return this;
    }

    void showsScreen(String name) {
        onScreen.accept(name);
    }

    Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    Locator field(String label) {
        return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true));
    }

    private Locator option(String words) {
        return page.locator("main")
                .locator("vaadin-radio-button, vaadin-checkbox")
                .filter(new Locator.FilterOptions().setHasText(Pattern.compile("^\\s*" + escaped(words) + "\\s*$")))
                .first();
    }

    private String mailedCode(String email) {
        var mailbox = browser.newPage();
        try {
            for (var attempt = 0; attempt < PATIENCE / 250; attempt++) {
                mailbox.navigate(RunningPortal.address() + "/mailbox");
                var mail = mailbox.locator("article").filter(new Locator.FilterOptions().setHasText(email));
                if (mail.count() > 0) {
                    var code =
                            Pattern.compile("\\b\\d{6}\\b").matcher(mail.first().innerText());
                    if (code.find()) {
                        return code.group();
                    }
                }
                mailbox.waitForTimeout(250);
            }
            throw new AssertionError("no code was mailed to " + email);
        } finally {
            mailbox.close();
        }
    }

    /** Waits for a mail to the account that was made. */
    void isMailed(String subject) {
        var mailbox = browser.newPage();
        var mail = mailbox.locator("article")
                .filter(new Locator.FilterOptions().setHasText(email))
                .filter(new Locator.FilterOptions().setHasText(subject));
        for (var attempt = 0; attempt < PATIENCE / 250; attempt++) {
            mailbox.navigate(RunningPortal.address() + "/mailbox");
            if (mail.count() > 0) {
                mailbox.close();
                return;
            }
            mailbox.waitForTimeout(250);
        }
        throw new AssertionError("no mail: " + subject);
    }

    /** The browser's expressions know no quoting as Java's do. */
    private static String escaped(String words) {
        return words.replaceAll("([\\\\.*+?^${}()|\\[\\]/])", "\\\\$1");
    }
}
