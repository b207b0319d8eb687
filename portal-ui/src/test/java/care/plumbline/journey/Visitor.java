package care.plumbline.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** Somebody with back pain and a browser: drives the portal as a person does, by what is written on the screen. */
final class Visitor {

    /** What somebody answers who has mild back pain that is in the way of daily life; the rest is "no". */
    private static final Map<String, String> ROUTINE = Map.ofEntries(
            Map.entry("scope.answering-for", "I am the patient"),
            Map.entry("scope.sex", "Male"),
            Map.entry("onset.duration", "1 to 7 days"),
            Map.entry("onset.mode", "Over hours or a few days"),
            Map.entry("onset.course", "About the same"),
            Map.entry("pain.now", "4"),
            Map.entry("pain.location", "Lower back, across the middle or both sides"),
            Map.entry("func.daily", "Some things are hard"),
            Map.entry("hx.back-before", "Yes, it feels the same as before"),
            Map.entry("care.tried", "Nothing yet"));

    private static final Pattern NEGATIVE =
            Pattern.compile("^\\s*(No|None of these|No change|Normal|No weakness|No injury|It does not wake me)\\s*$");

    private final BrowserContext browser;
    private final Page page;
    private Consumer<String> onScreen = name -> {};

    static {
        PlaywrightAssertions.setDefaultAssertionTimeout(15_000);
    }

    Visitor(BrowserContext browser) {
        this.browser = browser;
        page = browser.newPage();
        page.setDefaultTimeout(20_000);
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
        settles();
        return this;
    }

    /** Answers every question: the given ones with these words, all others with the routine or negative answer. */
    Visitor answersEverything(Map<String, String> answers) {
        while (!screen().equals("answers")) {
            onScreen.accept(screen());
            answersScreen(answers);
            continues();
        }
        onScreen.accept("answers");
        button("Confirm and see my result").click();
        page.waitForURL("**/result");
        assertThat(page.locator("h1")).isVisible();
        onScreen.accept("result");
        return this;
    }

    /** Answers until a screen comes up. */
    Visitor answersUntil(String wanted) {
        while (!screen().equals(wanted)) {
            answersScreen(Map.of());
            continues();
        }
        return this;
    }

    /** Questions that an answer opens are answered too. */
    private void answersScreen(Map<String, String> answers) {
        var done = new HashSet<String>();
        for (var open = openQuestion(done); !open.isEmpty(); open = openQuestion(done)) {
            done.add(open);
            answer(open, answers.getOrDefault(open, ROUTINE.getOrDefault(open, "")));
            settles();
        }
    }

    private String openQuestion(Set<String> done) {
        return page.locator("section.question:visible").all().stream()
                .map(section -> section.getAttribute("data-item"))
                .filter(item -> !done.contains(item))
                .findFirst()
                .orElse("");
    }

    String screen() {
        return page.url().replaceFirst(".*/check/", "").replaceFirst("[?#].*", "");
    }

    private void continues() {
        var before = page.url();
        button("Continue").click();
        page.waitForURL(url -> !url.equals(before));
        settles();
    }

    /** The address changes a moment before the screen does. */
    private void settles() {
        page.waitForFunction(
                "() => window.Vaadin && Object.values(window.Vaadin.Flow.clients).every(c => !c.isActive || !c.isActive())");
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

    Visitor holdsTheTime(int which) {
        page.waitForURL("**/book/times");
        assertThat(page.locator("vaadin-button.slot").first()).isVisible();
        onScreen.accept("times");
        page.locator("vaadin-button.slot").nth(which).click();
        page.waitForURL(Pattern.compile(".*/book/(account|price)"));
        return this;
    }

    /** Makes an account with a fresh address and the code from the demo mailbox. */
    Visitor makesAnAccount() {
        var email = "person-" + UUID.randomUUID() + "@example.com";
        onScreen.accept("account");
        field("Email").fill(email);
        page.getByLabel("Password").first().fill("correct horse battery");
        button("Send me a code").click();
        page.waitForURL("**/book/verify");
        onScreen.accept("verify");
        field("Code").fill(mailedCode(email));
        button("Confirm").click();
        page.waitForURL("**/book/price");
        return this;
    }

    Visitor choosesPlan(String plan, String memberId) {
        option("With my insurance").click();
        page.locator("vaadin-select-value-button").click();
        page.locator("vaadin-select-item")
                .filter(new Locator.FilterOptions().setHasText(plan))
                .click();
        field("Member ID").fill(memberId);
        button("See my price").click();
        return seesPrice();
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
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^Pay \\$")))
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

    Visitor signsIn(String email) {
        opens("/sign-in");
        var form = page.locator("vaadin-login-form");
        assertThat(form).isVisible();
        onScreen.accept("sign-in");
        page.getByLabel("Email").fill(email);
        page.getByLabel("Password").first().fill("plumbline-demo-2026");
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
        return option(page.locator("main"), words);
    }

    private static Locator option(Locator within, String words) {
        return within.locator("vaadin-radio-button, vaadin-checkbox")
                .filter(new Locator.FilterOptions().setHasText(Pattern.compile("^\\s*" + escaped(words) + "\\s*$")))
                .first();
    }

    private void answer(String question, String words) {
        var section = page.locator("section.question[data-item='" + question + "']");
        if (question.equals("scope.age")) {
            section.locator("input").fill(words.isEmpty() ? "40" : words);
            page.keyboard().press("Tab");
        } else if (!words.isEmpty()) {
            option(section, words).click();
        } else {
            var negative = section.locator("vaadin-radio-button, vaadin-checkbox")
                    .filter(new Locator.FilterOptions().setHasText(NEGATIVE));
            if (negative.count() > 0) {
                negative.first().click();
            }
        }
    }

    private String mailedCode(String email) {
        var mailbox = browser.newPage();
        try {
            for (var attempt = 0; attempt < 40; attempt++) {
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

    /** The browser's expressions know no quoting as Java's do. */
    private static String escaped(String words) {
        return words.replaceAll("([\\\\.*+?^${}()|\\[\\]/])", "\\\\$1");
    }
}
