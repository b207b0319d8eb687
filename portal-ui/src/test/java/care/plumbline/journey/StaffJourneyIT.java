package care.plumbline.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;

class StaffJourneyIT {

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
    void aProposedPriceIsApprovedAndTheLandingPageShowsIt() {
        try (var editors = Browsers.wide();
                var approvers = Browsers.wide();
                var people = Browsers.withoutScripts()) {
            var editor = new Visitor(editors).signsIn("editor@demo.example");
            editor.field("Price without insurance").fill("95");
            editor.field("Reason").fill("Winter price");
            editor.button("Submit for approval").click();
            assertThat(editor.page().getByText("Submitted. Another person has to approve it."))
                    .isVisible();

            var approver = new Visitor(approvers).signsIn("approver@demo.example");
            assertThat(approver.page().getByText("$100.00 → $95.00")).isVisible();
            approver.button("Approve and publish").click();
            assertThat(approver.page().getByText("Approved and published.")).isVisible();

            var anybody = people.newPage();
            anybody.navigate(RunningPortal.address() + "/");
            assertThat(anybody.locator(".price-pair").first()).containsText("$95");

            reset(editor, approver);
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
        editor.field("Price without insurance").fill("100");
        editor.field("Reason").fill("Back to the usual price");
        editor.button("Submit for approval").click();
        assertThat(editor.page().getByText("Submitted.")).isVisible();
        approver.opens("/staff/prices");
        approver.button("Approve and publish").click();
        assertThat(approver.page().getByText("Approved and published.")).isVisible();
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
