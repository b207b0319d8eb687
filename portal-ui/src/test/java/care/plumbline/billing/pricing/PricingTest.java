package care.plumbline.billing.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.plumbline.billing.payment.PaymentId;
import care.plumbline.billing.payment.Receipt;
import care.plumbline.billing.pricing.sheet.PricingKind;
import care.plumbline.billing.pricing.version.DecideVersion;
import care.plumbline.billing.pricing.version.ManageDraft;
import care.plumbline.billing.pricing.version.SaveDraft;
import care.plumbline.billing.pricing.version.VersionRefused;
import care.plumbline.billing.pricing.version.WithdrawVersion;
import care.plumbline.billing.quote.MyQuote;
import care.plumbline.billing.quote.inquiry.MyPrice;
import care.plumbline.domain.scheduling.availability.VisitType;
import care.plumbline.domain.shared.Actor;
import care.plumbline.domain.shared.Role;
import care.plumbline.testing.As;
import care.plumbline.testing.Bookings;
import care.plumbline.testing.Persons;
import care.plumbline.testing.PortalTest;
import care.plumbline.testing.PriceDesk;
import care.plumbline.testing.Tables;
import care.plumbline.testing.TestClock;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PortalTest
class PricingTest {

    @Autowired
    private PriceDesk desk;

    @Autowired
    private WithdrawVersion withdrawing;

    @Autowired
    private DecideVersion deciding;

    @Autowired
    private SaveDraft saving;

    @Autowired
    private ManageDraft managing;

    @Autowired
    private MyPrice prices;

    @Autowired
    private MyQuote myQuote;

    @Autowired
    private Receipt receipt;

    @Autowired
    private Persons persons;

    @Autowired
    private Bookings bookings;

    @Autowired
    private Tables tables;

    @Autowired
    private TestClock clock;

    @Test
    void draftChangesNothingUntilSomebodyElseApproves() {
        var before = pair();
        var version = desk.submits(before.selfPay().minor() + 100, null);
        assertThat(pair()).isEqualTo(before);
        clock.advance(Duration.ofHours(1));

        desk.approves(version);

        assertThat(pair().selfPay().minor()).isEqualTo(before.selfPay().minor() + 100);
        assertThat(tables.text(
                        "select (effective_from = decided_at)::text from billing.pricing_version where id = ?",
                        version.value()))
                .isEqualTo("true");
    }

    @Test
    void rejectedVersionChangesNothingAndCanBeTakenUpAgain() {
        var before = pair();
        var version = desk.submits(before.selfPay().minor() + 100, null);

        desk.rejects(version);

        assertThat(pair()).isEqualTo(before);
        assertThatThrownBy(() -> desk.approves(version)).isInstanceOf(VersionRefused.NotThere.class);
        persons.editor().run(actor -> managing.step(actor, version, ManageDraft.Step.TAKE_UP_AGAIN));
        desk.submits(version, null);
        desk.approves(version);
        assertThat(pair().selfPay().minor()).isEqualTo(before.selfPay().minor() + 100);
    }

    @Test
    void whoDraftedDoesNotDecide() {
        var version = desk.submits(pair().selfPay().minor() + 100, null);
        var sameAccountPromoted = new As(
                Actor.account(persons.editor().actor().requireAccount(), Role.PRICING_APPROVER, UUID.randomUUID()));

        assertThatThrownBy(() -> sameAccountPromoted.run(
                        actor -> deciding.decide(actor, version, new DecideVersion.Decision.Approve())))
                .isInstanceOf(VersionRefused.OwnVersion.class);
        assertThatThrownBy(() -> tables.change("""
                        update billing.pricing_version set status = 'APPROVED', effective_from = now(), decided_at = now(),
                            decided_by = created_by where id = ?
                        """, version.value()))
                .hasMessageContaining("pricing_version_is_decided_by_another");
    }

    @Test
    void priceThatStartsInThePastIsRefusedWhenSubmittedAndWhenApproved() {
        var amount = pair().selfPay().minor() + 100;
        assertThatThrownBy(() -> desk.submits(amount, clock.instant().minusSeconds(1)))
                .isInstanceOf(VersionRefused.StartsInThePast.class);
        var version = desk.submits(amount, clock.instant().plusSeconds(60));
        clock.advance(Duration.ofMinutes(2));

        assertThatThrownBy(() -> desk.approves(version)).isInstanceOf(VersionRefused.StartsInThePast.class);
    }

    @Test
    void landingPriceFollowsAtTheInstantThePriceBegins() {
        var before = pair();
        var start = clock.instant().plus(Duration.ofHours(5));
        desk.changes(before.selfPay().minor() + 100, start);

        clock.set(start.minusSeconds(1));
        assertThat(pair()).isEqualTo(before);
        clock.set(start);
        assertThat(pair().selfPay().minor()).isEqualTo(before.selfPay().minor() + 100);
    }

    @Test
    void changeNeitherOvertakesAScheduledOneNorSlipsBetweenTwo() {
        var amount = pair().selfPay().minor();
        desk.changes(amount + 100, clock.instant().plus(Duration.ofHours(5)));
        desk.changes(amount + 200, clock.instant().plus(Duration.ofHours(10)));

        assertThatThrownBy(() -> desk.submits(amount + 300, clock.instant().plus(Duration.ofHours(7))))
                .isInstanceOf(VersionRefused.AnotherIsScheduled.class);
        assertThatThrownBy(() -> desk.submits(amount + 300, null))
                .isInstanceOf(VersionRefused.AnotherIsScheduled.class);
    }

    @Test
    void versionOfAStaleBaseIsRefusedUntilItIsBroughtUpToDate() {
        var amount = pair().selfPay().minor();
        var slow = desk.submits(amount + 100, null);
        desk.changes(amount + 200, null);
        clock.advance(Duration.ofMinutes(1));

        assertThatThrownBy(() -> desk.approves(slow)).isInstanceOf(VersionRefused.BaseChanged.class);

        desk.rejects(slow);
        var editor = persons.editor();
        editor.run(actor -> managing.step(actor, slow, ManageDraft.Step.TAKE_UP_AGAIN));
        editor.run(actor -> managing.step(actor, slow, ManageDraft.Step.BRING_UP_TO_DATE));
        desk.submits(slow, null);
        desk.approves(slow);
        assertThat(pair().selfPay().minor()).isEqualTo(amount + 100);
    }

    @Test
    void scheduledVersionIsTakenBackAndTheOneBeforeItStays() {
        var before = pair().selfPay();
        var start = clock.instant().plus(Duration.ofHours(5));
        var version = desk.submits(before.minor() + 100, start);
        desk.approves(version);

        persons.approver().run(actor -> withdrawing.withdraw(actor, version, "A slip"));

        clock.set(start.plusSeconds(1));
        assertThat(pair().selfPay()).isEqualTo(before);
        assertThat(desk.statusOf(version)).isEqualTo("WITHDRAWN");
        desk.changes(before.minor() + 300, null);
        assertThat(pair().selfPay().minor()).isEqualTo(before.minor() + 300);
    }

    @Test
    void versionThatBeganOrThatVisitsAreBookedAtIsNotTakenBack() {
        var amount = pair().selfPay().minor() + 100;
        var start = clock.instant().plus(Duration.ofHours(30));
        var scheduled = desk.submits(amount, start);
        desk.approves(scheduled);
        var late = bookings.openTimes().stream()
                .filter(time -> time.slot().start().isAfter(start))
                .findFirst()
                .orElseThrow();
        bookings.books(persons.patient(), late);

        assertThatThrownBy(() -> persons.approver().run(actor -> withdrawing.withdraw(actor, scheduled, "A slip")))
                .isInstanceOf(VersionRefused.InUse.class);
        clock.set(start);
        assertThatThrownBy(() -> persons.approver().run(actor -> withdrawing.withdraw(actor, scheduled, "A slip")))
                .isInstanceOf(VersionRefused.HasBegun.class);
    }

    @Test
    void secondEditorIsToldInsteadOfOverwritingTheFirst() {
        var draft = desk.drafts(PricingKind.PRICES);
        var editor = persons.editor();
        var sheet = desk.sheetOf(draft);
        editor.run(actor -> saving.save(actor, draft, 1, PriceDesk.withSelfPay(sheet, 12_300)));

        assertThatThrownBy(
                        () -> editor.run(actor -> saving.save(actor, draft, 1, PriceDesk.withSelfPay(sheet, 45_600))))
                .isInstanceOf(VersionRefused.ChangedMeanwhile.class);
        assertThat(desk.sheetOf(draft)).isEqualTo(PriceDesk.withSelfPay(sheet, 12_300));
    }

    @Test
    void wrongCellsAreKeptInADraftAndKeepItFromBeingSubmitted() {
        var draft = desk.drafts(
                PricingKind.PRICES, sheet -> PriceDesk.with(sheet, "NEW_PATIENT SELF_PAY **", "amount", "-1"));

        assertThat(desk.sheetOf(draft).rows()).anyMatch(row -> "-1".equals(row.get("amount")));
        assertThatThrownBy(() -> desk.submits(draft, null)).isInstanceOf(VersionRefused.HasErrors.class);
    }

    @Test
    void draftThatChangesNothingIsRefused() {
        var draft = desk.drafts(PricingKind.PRICES);

        assertThatThrownBy(() -> desk.submits(draft, null)).isInstanceOf(VersionRefused.NothingChanges.class);
    }

    @Test
    void databaseKeepsVersionsApartWithoutAGap() {
        assertThatThrownBy(() -> tables.change("""
                        insert into billing.pricing_in_effect (kind, valid, version_id)
                        select 'PRICES', tstzrange('1990-01-01', '1990-02-01', '[)'), id from billing.pricing_version
                        where status in ('REJECTED', 'DRAFT', 'WITHDRAWN', 'DISCARDED', 'SUBMITTED') limit 1
                        """)).hasMessageContaining("there is a gap");
        assertThatThrownBy(() -> tables.change("""
                        insert into billing.pricing_in_effect (kind, valid, version_id)
                        select 'PRICES', tstzrange('2000-01-01', null, '[)'), id from billing.pricing_version
                        where status in ('REJECTED', 'DRAFT', 'WITHDRAWN', 'DISCARDED', 'SUBMITTED') limit 1
                        """)).hasMessageContaining("pricing_in_effect_pk");
        assertThatThrownBy(() ->
                        tables.change("update billing.pricing_version set sheet = '[]' where status = 'APPROVED'"))
                .hasMessageContaining("does not change");
    }

    @Test
    void lockedQuoteAndReceiptKeepTheirPrice() {
        var patient = persons.patient();
        var before = pair().selfPay();
        var payment = bookings.startsToPay(patient, bookings.openTimes().get(8));

        desk.changes(before.minor() + 100, null);

        assertThat(patient.get(myQuote::newest).orElseThrow().due()).isEqualTo(before);
        bookings.approves(payment);
        var shown = receiptOf(patient, payment);
        assertThat(shown.payment().amount()).isEqualTo(before);
        assertThat(shown.quote().due()).isEqualTo(before);
    }

    @Test
    void offeredQuoteKeepsItsPriceAlsoWhenAcceptedAfterTheChange() {
        var patient = persons.patient();
        var before = pair().selfPay();
        bookings.holds(patient, bookings.openTimes().get(8));
        var quote = bookings.quotes(patient);
        desk.changes(before.minor() + 100, null);

        var payment = bookings.starts(patient, quote).payment();

        assertThat(receiptOf(patient, payment).payment().amount()).isEqualTo(before);
    }

    @Test
    void quoteTakesThePriceAtTheStartOfTheVisitAndSaysThatItChangesBefore() {
        var today = pair().selfPay();
        var change = clock.instant().plus(Duration.ofDays(2));
        desk.changes(today.minor() + 100, change);
        var times = bookings.openTimes();
        var before = persons.patient();
        var after = persons.patient();

        bookings.holds(before, times.getFirst());
        bookings.quotes(before);
        bookings.holds(after, times.getLast());
        bookings.quotes(after);

        var early = before.get(myQuote::newest).orElseThrow();
        assertThat(early.due()).isEqualTo(today);
        assertThat(early.priceChangesFirst()).isFalse();
        var late = after.get(myQuote::newest).orElseThrow();
        assertThat(late.due().minor()).isEqualTo(today.minor() + 100);
        assertThat(late.priceChangesFirst()).isTrue();
    }

    @Test
    void publishedPriceNeverChanges() {
        assertThatThrownBy(() -> tables.change("update billing.published_price set amount_minor = 1"))
                .hasMessageContaining("never changes");
        assertThatThrownBy(() -> tables.change("delete from billing.published_price"))
                .hasMessageContaining("never deleted");
    }

    private PricePair pair() {
        return new As(Actor.anybody(UUID.randomUUID())).get(actor -> prices.everybodys(actor, VisitType.NEW_PATIENT));
    }

    private Receipt.Shown receiptOf(As patient, PaymentId payment) {
        return patient.get(actor -> receipt.of(actor, payment)).orElseThrow();
    }
}
