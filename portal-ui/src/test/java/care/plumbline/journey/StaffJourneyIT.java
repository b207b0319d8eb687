package care.plumbline.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneId;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class StaffJourneyIT {

    private static final String CELL = "Amount in dollars, First visit, price without insurance, every state";

    @Test
    void doctorReviewsTheIntakeSignsThePlanAndThePatientReadsIt() {
        try (var patients = Browsers.wide();
                var doctors = Browsers.wide()) {
            var pia = new Visitor(patients)
                    .startsTheCheck()
                    .answersEverything()
                    .tellsAboutThemselves("Pia", "Plan", "4/27/1986", "Florida")
                    .holdsTheTime(4)
                    .makesAnAccount()
                    .choosesSelfPay()
                    .agreesAndPays()
                    .atTheBank("Approve \\$")
                    .seesTheVisitBooked();

            var lee = new Visitor(doctors).signsIn("lee@demo.example");
            lee.page()
                    .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Pia Plan"))
                    .click();
            assertThat(lee.page().getByText("Rule R03")).isVisible();
            lee.button("Start the visit").click();
            lee.page().waitForURL("**/doctor/chart/**");
            lee.field("Note").fill("Mechanical low back pain. No red flags.");
            lee.button("Complete the visit").click();
            assertThat(lee.page().getByText("The visit is complete.")).isVisible();
            lee.button("Sign the note").click();
            assertThat(lee.page().getByText("A signed note does not change.")).isVisible();
            lee.button("Sign the plan").click();
            assertThat(lee.page().getByText("A signed plan does not change.")).isVisible();

            pia.opens("/visits");
            pia.page().getByText("Read your treatment plan").click();
            assertThat(pia.page().getByText("Signed by Dr. Anna Lee")).isVisible();
            assertThat(pia.page().locator(".care-card--emergency")).containsText("lose control of your bladder");
            awaitCharged(pia);
        }
    }

    @Test
    void aDraftedPriceIsApprovedByAnotherAndHoldsFromItsInstantOn() {
        try (var editors = Browsers.wide();
                var approvers = Browsers.wide();
                var people = Browsers.withoutScripts()) {
            var editor = new Visitor(editors).signsIn("editor@demo.example");
            var approver = new Visitor(approvers).signsIn("approver@demo.example");
            editor.button("Start a draft").click();
            editor.page().waitForURL("**/staff/prices/*");
            editor.field(CELL).fill("95.555");
            editor.field(CELL).blur();
            assertThat(editor.page().getByText("Use two decimals at most").first())
                    .isVisible();
            editor.field(CELL).fill("95");
            editor.field(CELL).blur();
            assertThat(editor.page().locator(".preview-button").last()).containsText("Pay $95.00 and book");
            editor.page()
                    .getByText("Español", new Page.GetByTextOptions().setExact(true))
                    .last()
                    .click();
            assertThat(editor.page().locator(".preview-button").last()).containsText("Pagar $95.00 y reservar");
            editor.button("Work it out").click();
            assertThat(editor.page()
                            .getByText(Pattern.compile("Worked out: |There were no quotes"))
                            .first())
                    .isVisible();
            editor.field("Reason").fill("Winter price");
            startsIn(editor, Duration.ofHours(2));
            assertThat(editor.page().getByText("Visits booked before keep their locked price"))
                    .isVisible();
            editor.button("Submit for approval").click();
            assertThat(editor.page().getByText("Submitted. Another person has to approve it."))
                    .isVisible();

            approver.page().navigate(editor.page().url());
            assertThat(approver.page().getByText("Winter price").first()).isVisible();
            approver.button("Approve and publish").click();
            assertThat(approver.page().getByText("Approved and published.")).isVisible();

            var anybody = people.newPage();
            anybody.navigate(RunningPortal.address() + "/");
            assertThat(anybody.locator(".price-pair").first()).containsText("$100");
            new Visitor(editors).movesTheClock(Duration.ofHours(3));
            anybody.navigate(RunningPortal.address() + "/");
            assertThat(anybody.locator(".price-pair").first()).containsText("$95");

            reset(editor, approver);
        }
    }

    @Test
    void aFileOfPricesIsTakenOrRefusedAsAWhole() {
        try (var editors = Browsers.wide()) {
            var editor = new Visitor(editors).signsIn("editor@demo.example").opens("/staff/prices?kind=PROMOS");
            editor.button("Start a draft").click();
            editor.page().waitForURL("**/staff/prices/*");
            var head =
                    "code,percent,amount,cap,stackable,from,until,states,visit_types,first_visit_only,per_patient,in_all\n";
            uploads(editor, head + "SPRING25,25,,,no,,,TX,,no,1,100\nsummer,-3,,,no,,,TX,,no,,\n");
            assertThat(editor.page().getByText("Nothing was taken from the file."))
                    .isVisible();
            assertThat(editor.page().getByText("Line 3, Code:")).isVisible();
            uploads(editor, head + "SPRING25,25,,,no,,,TX,,no,1,100\n");
            assertThat(editor.page().getByText("The file is in the draft now.")).isVisible();
            assertThat(editor.field("Percent off, SPRING25")).hasValue("25");
            var file = editor.page()
                    .waitForDownload(() ->
                            editor.page().getByText("Save as a file (CSV)").click());
            assertThat(editor.page().locator("h1")).containsText("Promo codes");
            org.assertj.core.api.Assertions.assertThat(file.suggestedFilename()).startsWith("promos-v");
            editor.button("Discard this draft").click();
            assertThat(editor.page().getByText("The draft is discarded.")).isVisible();
        }
    }

    @Test
    void aPatientOpeningStaffPagesOrForeignRecordsFindsNothing() {
        try (var browser = Browsers.wide()) {
            var pat = new Visitor(browser).signsIn("patient@demo.example");

            for (var path : new String[] {
                "/staff/prices", "/doctor", "/visits/00000000-0000-7000-8000-000000000000", "/plans/no-id", "/nothing"
            }) {
                pat.opens(path);

                assertThat(pat.page().locator("h1")).hasText("We cannot find this page");
            }
        }
    }

    /** Other journeys count on the price they know. */
    private static void reset(Visitor editor, Visitor approver) {
        editor.opens("/staff/prices");
        editor.button("Start a draft").click();
        editor.page().waitForURL("**/staff/prices/*");
        editor.field(CELL).fill("100.00");
        editor.field(CELL).blur();
        assertThat(editor.page().locator(".preview-button").last()).containsText("$100.00");
        editor.field("Reason").fill("Back to the usual price");
        editor.button("Submit for approval").click();
        assertThat(editor.page().getByText("Submitted.")).isVisible();
        approver.page().navigate(editor.page().url());
        approver.button("Approve and publish").click();
        assertThat(approver.page().getByText("Approved and published.")).isVisible();
    }

    /** The form takes the clinic's clock. */
    private static void startsIn(Visitor editor, Duration time) {
        var start = editor.now().plus(time).atZone(ZoneId.of("America/New_York"));
        editor.page().getByText("At a date and time").click();
        var date = editor.page().locator("vaadin-date-picker[id=price-start-date] input");
        date.fill("%d/%d/%d".formatted(start.getMonthValue(), start.getDayOfMonth(), start.getYear()));
        date.press("Enter");
        var clock = editor.page().locator("vaadin-time-picker[id=price-start-time] input");
        clock.fill("%02d:%02d".formatted(start.getHour(), start.getMinute()));
        clock.press("Enter");
    }

    private static void uploads(Visitor editor, String text) {
        editor.page()
                .locator("vaadin-upload input[type=file]")
                .setInputFiles(new FilePayload("codes.csv", "text/csv", text.getBytes(StandardCharsets.UTF_8)));
    }

    private static void awaitCharged(Visitor patient) {
        patient.opens("/visits");
        patient.page().getByText("See this visit").click();
        patient.page().getByText("See the receipt").click();
        patient.page().waitForURL("**/payments/**");
        var charged = patient.page().getByText("was charged after your visit");
        for (var attempt = 0; attempt < 20 && charged.count() == 0; attempt++) {
            patient.page().waitForTimeout(500);
            patient.page().reload();
            patient.page().locator("h1").waitFor(new Locator.WaitForOptions());
        }
        assertThat(charged).isVisible();
    }

    @Test
    void sessionGetsANewNameAtSignIn() {
        try (var browser = Browsers.wide()) {
            var lee = new Visitor(browser).opens("/sign-in");
            var before = sessionOf(browser);

            lee.signsIn("lee@demo.example");

            org.assertj.core.api.Assertions.assertThat(sessionOf(browser))
                    .isNotEmpty()
                    .isNotEqualTo(before);
        }
    }

    private static String sessionOf(BrowserContext browser) {
        return browser.cookies().stream()
                .filter(cookie -> cookie.name.equals("plumbline-session"))
                .map(cookie -> cookie.value)
                .findFirst()
                .orElseThrow();
    }
}
