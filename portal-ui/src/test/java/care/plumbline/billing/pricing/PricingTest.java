package care.plumbline.billing.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.plumbline.billing.money.Money;
import care.plumbline.billing.payment.PaymentId;
import care.plumbline.billing.payment.Receipt;
import care.plumbline.billing.quote.MyQuote;
import care.plumbline.domain.scheduling.availability.VisitType;
import care.plumbline.domain.shared.Actor;
import care.plumbline.domain.shared.CommandKey;
import care.plumbline.domain.shared.Role;
import care.plumbline.testing.As;
import care.plumbline.testing.Bookings;
import care.plumbline.testing.Persons;
import care.plumbline.testing.PortalTest;
import care.plumbline.testing.Tables;
import care.plumbline.testing.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PortalTest
class PricingTest {

    @Autowired
    private ProposePrice proposing;

    @Autowired
    private ApprovePrice approving;

    @Autowired
    private RejectPrice rejecting;

    @Autowired
    private Prices prices;

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
    void proposalChangesNothingUntilSomebodyElseApproves() {
        var before = pair();
        var proposal = proposes(before.selfPay().minor() + 100, null);
        assertThat(pair()).isEqualTo(before);
        clock.advance(Duration.ofHours(1));

        approves(proposal);

        assertThat(pair().selfPay().minor()).isEqualTo(before.selfPay().minor() + 100);
        assertThat(tables.text(
                        "select (effective_from = decided_at)::text from billing.price_list_version where id = ?",
                        proposal.value()))
                .isEqualTo("true");
    }

    @Test
    void rejectedProposalChangesNothingAndMakesRoomForAnother() {
        var before = pair();
        var proposal = proposes(before.selfPay().minor() + 100, null);
        assertThatThrownBy(() -> proposes(before.selfPay().minor() + 200, null))
                .isInstanceOf(PricingRefused.AnotherIsWaiting.class);

        persons.approver().run(actor -> rejecting.reject(actor, proposal));

        assertThat(pair()).isEqualTo(before);
        assertThatThrownBy(() -> approves(proposal)).isInstanceOf(PricingRefused.NotWaiting.class);
        assertThat(proposes(before.selfPay().minor() + 200, null)).isNotNull();
    }

    @Test
    void whoProposedDoesNotDecide() {
        var proposal = proposes(pair().selfPay().minor() + 100, null);
        var sameAccountPromoted = new As(
                Actor.account(persons.editor().actor().requireAccount(), Role.PRICING_APPROVER, UUID.randomUUID()));

        assertThatThrownBy(() -> sameAccountPromoted.run(actor -> approving.approve(actor, proposal)))
                .isInstanceOf(PricingRefused.OwnProposal.class);
        assertThatThrownBy(() -> sameAccountPromoted.run(actor -> rejecting.reject(actor, proposal)))
                .isInstanceOf(PricingRefused.OwnProposal.class);
    }

    @Test
    void priceThatStartsInThePastIsRefusedWhenProposedAndWhenApproved() {
        var amount = pair().selfPay().minor() + 100;
        assertThatThrownBy(() -> proposes(amount, clock.instant().minusSeconds(1)))
                .isInstanceOf(PricingRefused.StartsInThePast.class);
        var proposal = proposes(amount, clock.instant().plusSeconds(60));
        clock.advance(Duration.ofMinutes(2));

        assertThatThrownBy(() -> approves(proposal)).isInstanceOf(PricingRefused.StartsInThePast.class);
    }

    @Test
    void landingPriceFollowsAtTheInstantThePriceBegins() {
        var before = pair();
        var start = clock.instant().plus(Duration.ofHours(5));
        approves(proposes(before.selfPay().minor() + 100, start));

        clock.set(start.minusSeconds(1));
        assertThat(pair()).isEqualTo(before);
        clock.set(start);
        assertThat(pair().selfPay().minor()).isEqualTo(before.selfPay().minor() + 100);
    }

    @Test
    void changeDoesNotSlipBetweenTwoScheduledOnes() {
        var amount = pair().selfPay().minor();
        approves(proposes(amount + 100, clock.instant().plus(Duration.ofHours(5))));
        approves(proposes(amount + 200, clock.instant().plus(Duration.ofHours(10))));
        var between = proposes(amount + 300, clock.instant().plus(Duration.ofHours(7)));

        assertThatThrownBy(() -> approves(between)).isInstanceOf(PricingRefused.AnotherIsScheduled.class);
    }

    @Test
    void secondChangeDoesNotOvertakeAScheduledOne() {
        var amount = pair().selfPay().minor();
        approves(proposes(amount + 100, clock.instant().plus(Duration.ofHours(5))));
        var earlier = proposes(amount + 200, clock.instant().plus(Duration.ofHours(1)));

        assertThatThrownBy(() -> approves(earlier)).isInstanceOf(PricingRefused.AnotherIsScheduled.class);
    }

    @Test
    void lockedQuoteAndReceiptKeepTheirPrice() {
        var patient = persons.patient();
        var before = pair().selfPay();
        var payment = bookings.startsToPay(patient, bookings.openTimes().get(8));

        approves(proposes(before.minor() + 100, null));

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
        approves(proposes(before.minor() + 100, null));

        var payment = bookings.starts(patient, quote).payment();

        assertThat(receiptOf(patient, payment).payment().amount()).isEqualTo(before);
    }

    @Test
    void quoteTakesThePriceAtTheStartOfTheVisitAndSaysThatItChangesBefore() {
        var today = pair().selfPay();
        var change = clock.instant().plus(Duration.ofDays(2));
        approves(proposes(today.minor() + 100, change));
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

    @Test
    void amountsThatCannotBeAreRefused() {
        var editor = persons.editor();

        assertThatThrownBy(() ->
                        editor.run(actor -> proposing.propose(actor, CommandKey.next(), request(-1, 0, 100, "why"))))
                .isInstanceOf(PricingRefused.AmountOutOfRange.class);
        assertThatThrownBy(() -> editor.run(
                        actor -> proposing.propose(actor, CommandKey.next(), request(1_000_001, 0, 100, "why"))))
                .isInstanceOf(PricingRefused.AmountOutOfRange.class);
        assertThatThrownBy(() ->
                        editor.run(actor -> proposing.propose(actor, CommandKey.next(), request(100, 101, 100, "why"))))
                .isInstanceOf(PricingRefused.CopayAbovePrice.class);
        assertThatThrownBy(() ->
                        editor.run(actor -> proposing.propose(actor, CommandKey.next(), request(100, 50, 100, "  "))))
                .isInstanceOf(PricingRefused.ReasonMissing.class);
    }

    @Test
    void aProposalSubmittedTwiceWithOneKeyIsOne() {
        var editor = persons.editor();
        var key = CommandKey.next();
        var request = request(pair().selfPay().minor() + 100, 0, 18_000, "twice");

        var first = editor.get(actor -> proposing.propose(actor, key, request));
        var second = editor.get(actor -> proposing.propose(actor, key, request));

        assertThat(second).isEqualTo(first);
        persons.approver().run(actor -> rejecting.reject(actor, first));
    }

    @Test
    void proposalOfThePricesInEffectIsRefused() {
        assertThatThrownBy(() -> proposes(pair().selfPay().minor(), null))
                .isInstanceOf(PricingRefused.NothingChanges.class);
    }

    private Prices.Pair pair() {
        return new As(Actor.anybody(UUID.randomUUID())).get(actor -> prices.pair(actor, VisitType.NEW_PATIENT));
    }

    private PricingVersionId proposes(long selfPay, @Nullable Instant from) {
        var pair = pair();
        var request = new ProposePrice.Request(
                VisitType.NEW_PATIENT, pair.typicalCopay(), Money.usd(selfPay), Money.usd(18_000), from, "costs");
        return persons.editor().get(actor -> proposing.propose(actor, CommandKey.next(), request));
    }

    private static ProposePrice.Request request(long selfPay, long copay, long charge, String reason) {
        return new ProposePrice.Request(
                VisitType.NEW_PATIENT, Money.usd(copay), Money.usd(selfPay), Money.usd(charge), null, reason);
    }

    private void approves(PricingVersionId proposal) {
        persons.approver().run(actor -> approving.approve(actor, proposal));
    }

    private Receipt.Shown receiptOf(As patient, PaymentId payment) {
        return patient.get(actor -> receipt.of(actor, payment)).orElseThrow();
    }
}
