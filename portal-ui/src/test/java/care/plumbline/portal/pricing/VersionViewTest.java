package care.plumbline.portal.pricing;

import static org.assertj.core.api.Assertions.assertThat;

import care.plumbline.billing.pricing.PricingVersionId;
import care.plumbline.billing.pricing.sheet.PricingKind;
import care.plumbline.billing.pricing.version.DecideVersion;
import care.plumbline.billing.pricing.version.DraftVersion;
import care.plumbline.billing.pricing.version.SaveDraft;
import care.plumbline.billing.pricing.version.SubmitDraft;
import care.plumbline.domain.shared.Actor;
import care.plumbline.domain.shared.Role;
import care.plumbline.portal.i18n.Formats;
import care.plumbline.testing.As;
import care.plumbline.testing.Bookings;
import care.plumbline.testing.Browser;
import care.plumbline.testing.Jobs;
import care.plumbline.testing.Persons;
import care.plumbline.testing.PriceDesk;
import care.plumbline.testing.Tables;
import care.plumbline.testing.TestClock;
import care.plumbline.testing.ViewTest;
import com.github.mvysny.kaributesting.v10.LocatorJ;
import com.github.mvysny.kaributesting.v10.UploadKt;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.timepicker.TimePicker;
import com.vaadin.flow.component.upload.Upload;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@ViewTest
class VersionViewTest {

    private static final ZoneId ZONE = ZoneId.of("America/New_York");
    private static final String CELL = "Amount in dollars, First visit, price without insurance, every state";
    private static final String COPAY = "Amount in dollars, First visit, typical copay, as shown, every state";
    private static final String KEY = "NEW_PATIENT SELF_PAY **";

    @Autowired
    private PriceDesk desk;

    @Autowired
    private Persons persons;

    @Autowired
    private Bookings bookings;

    @Autowired
    private SaveDraft saving;

    @Autowired
    private DraftVersion drafting;

    @Autowired
    private SubmitDraft submitting;

    @Autowired
    private DecideVersion deciding;

    @Autowired
    private Jobs jobs;

    @Autowired
    private Tables tables;

    @Autowired
    private TestClock clock;

    @BeforeEach
    void usualPrice() {
        desk.changes(7_000 + tables.count("billing.pricing_version") % 1_000, null);
        clock.advance(Duration.ofMinutes(1));
        desk.changes(10_050, null);
        clock.advance(Duration.ofMinutes(1));
    }

    @ParameterizedTest
    @CsvSource({
        "-1, An amount cannot be below 0.",
        "95.555, 'Use two decimals at most, like 95.00.'",
        "ninety, 'Enter an amount in dollars, like 95.00.'",
        "'', Enter a value.",
        "10000.01, The amount is too large for this."
    })
    void wrongAmountIsSaidAtItsCellKeptAndNotSubmitted(String typed, String words, Browser browser) {
        var draft = desk.drafts(PricingKind.PRICES);
        opened(browser, draft).types(TextField.class, CELL, typed);

        assertThat(browser.problemAt(TextField.class, CELL)).isEqualTo(words);
        assertThat(browser.text()).contains("Cells to put right: 1");
        assertThat(cell(draft, KEY)).isEqualTo(typed);

        browser.types(TextArea.class, "Reason", "Costs have changed").clicks("Submit for approval");

        assertThat(browser.text()).contains("Some cells have errors. Put them right first.");
        assertThat(browser.problems()).singleElement().asString().endsWith(words);
        assertThat(desk.statusOf(draft)).isEqualTo("DRAFT");
        assertThat(cell(active(), KEY)).isEqualTo("100.50");
    }

    @Test
    void everythingTypedIsSavedAndSeenInTheChanges(Browser browser) {
        var draft = desk.drafts(PricingKind.PRICES);

        opened(browser, draft).types(TextField.class, CELL, "95.50");

        assertThat(cell(draft, KEY)).isEqualTo("95.50");
        assertThat(browser.text()).contains("Saved.").contains("100.50 95.50 \u22125.00 (\u22125.0%)");
        assertThat(opened(browser, draft).field(TextField.class, CELL).getValue())
                .isEqualTo("95.50");
    }

    @Test
    void warningsHintsAndLargeChangesAreSaidAtTheirCellsAndConfirmed(Browser browser) {
        var draft = desk.drafts(PricingKind.PRICES);
        opened(browser, draft).types(TextField.class, CELL, "190.00");

        assertThat(browser.field(TextField.class, CELL).getHelperText())
                .contains("Take care: This is above the standard charge to health plans.")
                .contains("Look again: This was 100.50 before: a change of more than 30%.");
        browser.types(TextArea.class, "Reason", "New rent").clicks("Submit for approval");
        assertThat(browser.problems())
                .containsExactly("Some prices change by more than 30%. Confirm that you looked at them.");

        browser.ticks("I looked at the large changes a second time.").clicks("Submit for approval");

        assertThat(browser.text()).contains("Submitted. Another person has to approve it.");
        assertThat(desk.statusOf(draft)).isEqualTo("SUBMITTED");
    }

    @Test
    void copayAboveThePriceWithoutInsuranceIsAnErrorAtItsCell(Browser browser) {
        var draft = desk.drafts(PricingKind.PRICES);

        opened(browser, draft).types(TextField.class, COPAY, "170.00");

        assertThat(browser.problemAt(TextField.class, COPAY))
                .isEqualTo("The typical copay cannot be above the price without insurance.");
    }

    @Test
    void rowThatIsNeededIsMissedAndAddedAgain(Browser browser) {
        var draft = desk.drafts(PricingKind.PRICES);
        var row = "First visit, price without insurance, every state";
        opened(browser, draft).clicksLabelled("Remove " + row);

        assertThat(browser.text()).contains("This row is missing: " + row);
        browser.types(TextArea.class, "Reason", "Why not").clicks("Submit for approval");
        assertThat(desk.statusOf(draft)).isEqualTo("DRAFT");

        browser.clicksLabelled("Add " + row);
        assertThat(browser.problemAt(TextField.class, CELL)).isEqualTo("Enter a value.");
        browser.types(TextField.class, CELL, "97.00");
        assertThat(browser.problemAt(TextField.class, CELL)).isEmpty();
        assertThat(cell(draft, KEY)).isEqualTo("97.00");
    }

    @Test
    void rowOfAStateIsAddedOnceAndHintedAtWhenItSaysNothingNew(Browser browser) {
        var draft = desk.drafts(PricingKind.PRICES);
        opened(browser, draft).clicks("Add row");
        assertThat(browser.problemAt(Select.class, "State")).isEqualTo("Choose or enter this");
        browser.chooses("Visit type", "First visit")
                .chooses("Class", "price without insurance")
                .chooses("State", "Wyoming")
                .clicks("Add row");
        var wyoming = "Amount in dollars, First visit, price without insurance, Wyoming";
        browser.types(TextField.class, wyoming, "100.50");

        assertThat(browser.field(TextField.class, wyoming).getHelperText())
                .isEqualTo("Hint: This is the price of every state. The row is not needed.");
        browser.clicks("Add row");
        assertThat(browser.problemAt(Select.class, "Visit type")).isEqualTo("There is a row for this already");
    }

    @Test
    void datesOfACodeThatContradictEachOtherAreSaidAtTheCell(Browser browser) {
        var draft = desk.drafts(PricingKind.PROMOS);

        opened(browser, draft)
                .types(TextField.class, "From, FRIEND10", "2027-02-01T00:00")
                .types(TextField.class, "Until, FRIEND10", "2027-01-01T00:00");

        assertThat(browser.problemAt(TextField.class, "Until, FRIEND10"))
                .isEqualTo("The end has to be after the start.");
        browser.types(TextField.class, "Percent off, FRIEND10", "10");
        assertThat(browser.problemAt(TextField.class, "Percent off, FRIEND10"))
                .isEqualTo("Enter an amount or a percentage, not both.");
    }

    @Test
    void pastStartAndOneBeforeAnotherVersionAreRefusedAtTheDate(Browser browser) {
        var draft = desk.drafts(PricingKind.PRICES);
        var today = clock.instant().atZone(ZONE).toLocalDate();
        opened(browser, draft).types(TextField.class, CELL, "95.00").types(TextArea.class, "Reason", "Costs");
        browser.picks("At a date and time").clicks("Submit for approval");
        assertThat(browser.problems()).containsExactly("Choose a date and a time");

        LocatorJ._setValue(browser.field(DatePicker.class, "Start date"), today.minusDays(1));
        browser.clicks("Submit for approval");
        assertThat(browser.problemAt(DatePicker.class, "Start date")).isEqualTo("The start must be in the future.");

        var other = desk.submits(10_100, clock.instant().plus(Duration.ofDays(9)));
        desk.approves(other);
        LocatorJ._setValue(browser.field(DatePicker.class, "Start date"), today.plusDays(2));
        browser.clicks("Submit for approval");
        assertThat(browser.problemAt(DatePicker.class, "Start date")).startsWith("Another version is approved");
        assertThat(desk.statusOf(draft)).isEqualTo("DRAFT");
        clock.advance(Duration.ofDays(9));
    }

    @Test
    void exactInstantAndLockedVisitsAreSaidBeforeSubmitting(Browser browser) {
        var draft = desk.drafts(PricingKind.PRICES);
        var time = bookings.openTimes().getLast();
        var day = time.slot().start().atZone(ZONE).toLocalDate();
        bookings.books(persons.patient(), time);
        opened(browser, draft).picks("At a date and time");
        LocatorJ._setValue(browser.field(DatePicker.class, "Start date"), day);
        LocatorJ._setValue(browser.field(TimePicker.class, "Start time"), LocalTime.of(0, 0));

        assertThat(browser.text())
                .contains("It starts on " + Formats.dayAndDate(day, Locale.US) + ", 12:00 AM Eastern")
                .contains("Visits booked before keep their locked price: 1.");
    }

    @Test
    void secondPersonApprovesAndThePriceHolds(Browser browser) {
        var draft = desk.drafts(PricingKind.PRICES);
        opened(browser, draft)
                .types(TextField.class, CELL, "96.00")
                .types(TextArea.class, "Reason", "Winter price")
                .clicks("Submit for approval");
        assertThat(browser.hasButton("Approve and publish")).isFalse();

        approving(browser, draft);
        assertThat(browser.text()).contains("Winter price", "100.50 96.00", "editor@demo.example");
        browser.clicks("Approve and publish");

        assertThat(browser.text())
                .contains("Approved and published.")
                .contains("approver@demo.example approved version");
        assertThat(active()).isEqualTo(draft);
        assertThat(browser.hasButton("Approve and publish")).isFalse();
    }

    @Test
    void rejectionNeedsAReasonAndIsTakenUpAgain(Browser browser) {
        var draft = desk.submits(9_700, null);
        approving(browser, draft).clicks("Send back");
        assertThat(browser.problems()).containsExactly("Give a reason, up to 500 characters");

        browser.types(TextArea.class, "Reason, to send back or take back", "Too low")
                .clicks("Send back");
        assertThat(browser.text()).contains("Sent back. Nothing has changed for patients.");

        opened(browser, draft).clicks("Take up again");
        assertThat(browser.text()).contains("It is a draft again.", "Reason: Too low");
        assertThat(browser.field(TextField.class, CELL).getValue()).isEqualTo("97.00");
    }

    @Test
    void ownVersionIsNotApproved(Browser browser) {
        var approver = persons.approver().actor().requireAccount();
        var own = new As(Actor.account(approver, Role.PRICING_EDITOR, UUID.randomUUID()));
        var draft = own.get(actor -> drafting.draft(actor, PricingKind.PRICES, null));
        own.run(actor -> saving.save(actor, draft, 1, PriceDesk.withSelfPay(desk.sheetOf(draft), 9_100)));
        own.run(actor -> submitting.submit(actor, new SubmitDraft.Request(draft, 2, null, "My own", true)));

        approving(browser, draft).clicks("Approve and publish");

        assertThat(browser.text()).contains("You drafted or submitted this. Another person has to decide.");
        assertThat(desk.statusOf(draft)).isEqualTo("SUBMITTED");
        assertThat(cell(active(), KEY)).isEqualTo("100.50");
        persons.somebody(Role.PRICING_APPROVER)
                .run(actor -> deciding.decide(actor, draft, new DecideVersion.Decision.Reject("A test")));
    }

    @Test
    void staleBaseIsSaidAndRefusedUntilTheDraftIsBroughtUpToDate(Browser browser) {
        var slow = desk.submits(9_300, null);
        desk.changes(9_400, null);
        clock.advance(Duration.ofMinutes(1));
        approving(browser, slow);
        assertThat(browser.text()).contains("was approved since this was drafted. It cannot be approved.");
        browser.clicks("Approve and publish");
        assertThat(browser.text()).contains("Another version was approved since this one was drafted.");
        assertThat(desk.statusOf(slow)).isEqualTo("SUBMITTED");

        desk.rejects(slow);
        opened(browser, slow).clicks("Take up again").clicks("Bring up to date");

        assertThat(browser.text())
                .contains("The draft is up to date.")
                .contains("94.00 93.00")
                .doesNotContain("was approved since");
    }

    @Test
    void scheduledVersionIsTakenBackWithAReason(Browser browser) {
        var version = desk.submits(9_900, clock.instant().plus(Duration.ofDays(5)));
        desk.approves(version);

        approving(browser, version)
                .types(TextArea.class, "Reason, to send back or take back", "A slip")
                .clicks("Take it back");

        assertThat(browser.text()).contains("Taken back.", "Reason: A slip");
        assertThat(desk.statusOf(version)).isEqualTo("WITHDRAWN");
    }

    @Test
    void oldVersionIsReadOnlyAndItsNumbersAreRestoredInANewDraft(Browser browser) {
        var old = active();
        desk.changes(8_800, null);
        opened(browser, old);
        assertThat(LocatorJ._find(TextField.class))
                .noneMatch(field ->
                        field.getElement().getProperty("accessibleName", "").startsWith("Amount"));

        browser.clicks("Start a draft with these numbers");

        assertThat(browser.field(TextField.class, CELL).getValue()).isEqualTo("100.50");
        assertThat(browser.text()).contains("88.00 100.50", "with the numbers of version");
        assertThat(cell(active(), KEY)).isEqualTo("88.00");
    }

    @Test
    void draftIsDiscarded(Browser browser) {
        var draft = desk.drafts(PricingKind.PROMOS);

        opened(browser, draft).clicks("Discard this draft");

        assertThat(browser.heading()).isEqualTo("Promo codes");
        assertThat(browser.text()).contains("The draft is discarded.");
        assertThat(desk.statusOf(draft)).isEqualTo("DISCARDED");
    }

    @Test
    void twoEditorsSeeBothVersionsAndNothingTypedIsLost(Browser browser) {
        var draft = desk.drafts(PricingKind.PRICES);
        opened(browser, draft);
        desk.changes(
                draft, sheet -> PriceDesk.with(PriceDesk.withSelfPay(sheet, 9_100), copayKey(), "amount", "21.00"));

        browser.types(TextField.class, CELL, "92.00");

        assertThat(browser.text()).contains("Somebody else changed this draft", "Nothing you typed is lost.");
        assertThat(browser.radios()).contains("Theirs: 91.00", "Mine: 92.00", "Theirs: 21.00");
        assertThat(cell(draft, KEY)).as("nothing is overwritten").isEqualTo("91.00");
        browser.clicks("Save what I chose");
        assertThat(browser.problems()).hasSize(1);

        browser.picks("Mine: 92.00").clicks("Save what I chose");

        assertThat(cell(draft, KEY)).isEqualTo("92.00");
        assertThat(cell(draft, copayKey()))
                .as("what only the other changed stays")
                .isEqualTo("21.00");
        assertThat(browser.field(TextField.class, COPAY).getValue()).isEqualTo("21.00");
        assertThat(browser.text()).doesNotContain("Somebody else changed this draft");
        browser.types(TextField.class, CELL, "93.00");
        assertThat(cell(draft, KEY)).isEqualTo("93.00");
    }

    @Test
    void whoSubmitsWhatSomebodyElseChangedSeesTheChangeFirst(Browser browser) {
        var draft = desk.drafts(PricingKind.PRICES, sheet -> PriceDesk.withSelfPay(sheet, 9_000));
        opened(browser, draft).types(TextArea.class, "Reason", "Costs");
        desk.changes(draft, sheet -> PriceDesk.withSelfPay(sheet, 9_100));

        browser.clicks("Submit for approval");

        assertThat(browser.radios()).contains("Theirs: 91.00", "Mine: 90.00");
        assertThat(desk.statusOf(draft)).isEqualTo("DRAFT");
    }

    @Test
    void allOfTheirsCanBeTaken(Browser browser) {
        var draft = desk.drafts(PricingKind.PRICES);
        opened(browser, draft);
        desk.changes(draft, sheet -> PriceDesk.withSelfPay(sheet, 9_100));

        browser.types(TextField.class, CELL, "92.00")
                .clicks("Take all of theirs")
                .clicks("Save what I chose");

        assertThat(cell(draft, KEY)).isEqualTo("91.00");
        assertThat(browser.field(TextField.class, CELL).getValue()).isEqualTo("91.00");
    }

    @Test
    void fileIsTakenAsAWhole(Browser browser) {
        var draft = desk.drafts(PricingKind.PROMOS);

        uploads(opened(browser, draft), "SPRING25,25,,,no,,,TX,,no,1,100");

        assertThat(browser.text()).contains("The file is in the draft now.", "put 1 rows from a file");
        assertThat(desk.sheetOf(draft).rows()).hasSize(1);
        assertThat(browser.field(TextField.class, "Percent off, SPRING25").getValue())
                .isEqualTo("25");
    }

    @Test
    void fileWithErrorsNamesItsLinesAndNothingIsTaken(Browser browser) {
        var draft = desk.drafts(PricingKind.PROMOS);
        var before = desk.sheetOf(draft);

        uploads(opened(browser, draft), "SPRING25,25,,,no,,,TX,,no,1,100", "summer,-3,,,maybe,,,ZZ,,no,,");

        assertThat(browser.text()).contains("Nothing was taken from the file. Problems in it: 4");
        assertThat(browser.lines())
                .contains(
                        "Line 3, Code: A code has 3 to 20 capital letters and digits, not \u201csummer\u201d.",
                        "Line 3, With another code (yes, no): Enter yes or no.",
                        "Line 3, States: There is no state \u201cZZ\u201d. Use two capital letters, or ** for every state.");
        assertThat(desk.sheetOf(draft)).isEqualTo(before);
        assertThat(desk.revisionOf(draft)).isOne();
    }

    @Test
    void fileThatIsNoneOfOursIsRefused(Browser browser) {
        var draft = desk.drafts(PricingKind.PRICES);
        opened(browser, draft);

        uploads("code,amount\n".getBytes(StandardCharsets.UTF_8));
        assertThat(browser.text()).contains("The first line has to be: visit_type,charge_class,state,currency,amount");
        uploads(new byte[] {(byte) 0xff, (byte) 0xfe, 0});
        assertThat(browser.text()).contains("This is not a file of comma-separated values in UTF-8.");
        uploads(new byte[1_000_001]);
        assertThat(browser.text()).contains("The file is larger than 1 MB");
        assertThat(desk.revisionOf(draft)).isOne();
    }

    @Test
    void patientIsPreviewedInBothLanguagesWithTheRealWords(Browser browser) {
        var draft = desk.drafts(PricingKind.PRICES, sheet -> PriceDesk.withSelfPay(sheet, 9_500));
        opened(browser, draft);

        assertThat(browser.text())
                .contains("Without this version", "With this version")
                .contains("This price is final for the visit.")
                .contains("Pay $100.50 and book", "Pay $95.00 and book")
                .contains("This is our price without insurance on the day of your visit.");

        browser.picks("Español");
        assertThat(browser.text())
                .contains("With this version")
                .contains("Pagar $95.00 y reservar")
                .contains("Este precio es final para la consulta.");

        browser.picks("With a plan and a copay").types(TextField.class, "Copay the plan names", "17.50");
        assertThat(browser.text()).contains("$17.50");
        browser.types(TextField.class, "Copay the plan names", "-3");
        assertThat(browser.problemAt(TextField.class, "Copay the plan names")).isNotEmpty();
        browser.picks("With a plan we do not know");
        assertThat(browser.text()).contains("Pagar $25.00 y reservar");

        browser.types(TextField.class, CELL, "x");
        assertThat(browser.text()).contains("Put the marked cells right to see a preview.");
    }

    @Test
    void impactIsWorkedOutBesideAndShownWithItsCounts(Browser browser) {
        bookings.books(persons.patient(), bookings.openTimes().get(3));
        clock.advance(Duration.ofMinutes(1));
        var draft = desk.drafts(PricingKind.PRICES, sheet -> PriceDesk.withSelfPay(sheet, 10_300));
        opened(browser, draft).picks("This month so far").clicks("Work it out");
        assertThat(browser.text()).contains("Working out: 0 of \u2026 quotes");

        jobs.runDue();
        browser.polls();

        assertThat(browser.text())
                .contains("Worked out:")
                .contains("Patients who would pay more")
                .contains("First visit, without insurance, Texas")
                .contains("Could not be worked out again");
        browser.types(TextField.class, CELL, "104.00");
        assertThat(browser.text()).contains("The draft was changed since. Work it out again.");
    }

    @Test
    void approverWorksTheImpactOutBeforeDeciding(Browser browser) {
        var draft = desk.submits(10_300, null);

        approving(browser, draft).clicks("Work it out");
        jobs.runDue();
        browser.polls();

        assertThat(browser.text()).contains("Worked out:");
    }

    @Test
    void anyVersionIsComparedWithAnyOther(Browser browser) {
        var draft = desk.drafts(PricingKind.PRICES, sheet -> PriceDesk.withSelfPay(sheet, 9_500));
        opened(browser, draft);
        var first = tables.text("select min(version_no)::text from billing.pricing_version where kind = 'PRICES'");

        browser.chooses("Compare with", "Version " + first + ": Past");

        assertThat(browser.text()).contains("100.00 95.00");
    }

    @Test
    void versionThatIsNotThereIsNotFound(Browser browser) {
        browser.signedInAs("editor@demo.example").goesTo("staff/prices/" + UUID.randomUUID());

        assertThat(browser.heading()).isEqualTo("We cannot find this page");
    }

    private void uploads(Browser browser, String... lines) {
        assertThat(browser.heading()).isNotEmpty();
        uploads((String.join(",", PricingKind.PROMOS.columns()) + "\n" + String.join("\n", lines) + "\n")
                .getBytes(StandardCharsets.UTF_8));
    }

    private static void uploads(byte[] file) {
        UploadKt._upload(LocatorJ._get(Upload.class), "prices.csv", "text/csv", file);
    }

    private static Browser opened(Browser browser, PricingVersionId id) {
        return browser.signedInAs("editor@demo.example").goesTo(VersionView.address(id));
    }

    private static Browser approving(Browser browser, PricingVersionId id) {
        return browser.signedInAs("approver@demo.example").goesTo(VersionView.address(id));
    }

    private String cell(PricingVersionId id, String key) {
        return desk.sheetOf(id).rows().stream()
                .filter(row -> PricingKind.PRICES.keyOf(row).equals(key))
                .map(row -> row.getOrDefault("amount", ""))
                .findFirst()
                .orElse("no row");
    }

    private PricingVersionId active() {
        return new PricingVersionId(tables.id("""
                select version_id from billing.pricing_in_effect where kind = 'PRICES' and valid @> ?::timestamptz
                """, clock.instant().atOffset(ZoneOffset.UTC)));
    }

    private static String copayKey() {
        return "NEW_PATIENT TYPICAL_COPAY **";
    }
}
