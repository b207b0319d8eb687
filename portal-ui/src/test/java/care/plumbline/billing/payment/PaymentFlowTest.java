package care.plumbline.billing.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.plumbline.billing.payment.GatewayRunner.Outcome;
import care.plumbline.billing.payment.sandbox.SandboxBank;
import care.plumbline.billing.quote.MyQuote;
import care.plumbline.billing.quote.QuoteRefused;
import care.plumbline.domain.scheduling.MyHold;
import care.plumbline.domain.scheduling.VisitId;
import care.plumbline.domain.scheduling.availability.OpenTime;
import care.plumbline.domain.visit.CompleteVisit;
import care.plumbline.domain.visit.StartVisit;
import care.plumbline.testing.Bookings;
import care.plumbline.testing.Jobs;
import care.plumbline.testing.Persons;
import care.plumbline.testing.PortalTest;
import care.plumbline.testing.Race;
import care.plumbline.testing.Tables;
import care.plumbline.testing.TestClock;
import care.plumbline.testing.UnreliableGateway;
import care.plumbline.testing.UnreliableGateway.Call;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@PortalTest
class PaymentFlowTest {

    @Autowired
    private GatewayRunner runner;

    @Autowired
    private PaymentJanitor janitor;

    @Autowired
    private SandboxBank bank;

    @Autowired
    private UnreliableGateway gateway;

    @Autowired
    private MyQuote myQuote;

    @Autowired
    private MyHold myHold;

    @Autowired
    private StartVisit startVisit;

    @Autowired
    private CompleteVisit completeVisit;

    @Autowired
    private Persons persons;

    @Autowired
    private Bookings bookings;

    @Autowired
    private Jobs jobs;

    @Autowired
    private Tables tables;

    @Autowired
    private TestClock clock;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "RETURN WEBHOOK JANITOR",
                "WEBHOOK JANITOR RETURN",
                "JANITOR RETURN WEBHOOK",
                "WEBHOOK WEBHOOK RETURN",
                "JANITOR JANITOR WEBHOOK"
            })
    void newsOfAnApprovedPaymentBooksOneVisitInAnyOrder(String order) {
        var payment = bookings.pays(persons.patient(), aTime());

        for (var news : order.split(" ")) {
            hears(news, payment);
        }

        assertThat(visitsOf(payment)).isEqualTo(1);
        assertThat(bookings.stateOf(payment)).isEqualTo("AUTHORIZED");
        assertThat(bookings.authorisationsOf(payment)).containsExactly("AUTHORISED");
    }

    @Test
    void returnWebhookAndJanitorAtOnceBookOneVisit() {
        var payment = bookings.pays(persons.patient(), aTime());
        clock.advance(Duration.ofSeconds(1));

        var results = Race.of(List.<Callable<Boolean>>of(
                () -> hears("RETURN", payment),
                () -> hears("WEBHOOK", payment),
                () -> hears("JANITOR", payment),
                () -> hears("RETURN", payment),
                () -> hears("WEBHOOK", payment)));

        assertThat(results).extracting(Race.Result::failure).containsOnlyNulls();
        assertThat(visitsOf(payment)).isEqualTo(1);
    }

    @Test
    void declinedCardCanBeTriedAgainAndAuthorisesOnce() {
        var patient = persons.patient();
        bookings.holds(patient, aTime());
        var quote = bookings.quotes(patient);
        var payment = bookings.starts(patient, quote).payment();
        bank.decline(bookings.sessionOf(payment));
        assertThat(runner.settle(payment)).isInstanceOf(Outcome.Declined.class);

        var again = bookings.starts(patient, quote);
        bookings.approves(again.payment());
        var outcome = runner.settle(payment);

        assertThat(again.payment()).isEqualTo(payment);
        assertThat(outcome).isInstanceOf(Outcome.Booked.class);
        assertThat(visitsOf(payment)).isEqualTo(1);
        assertThat(bookings.sessionsOf(payment)).isEqualTo(2);
        assertThat(bookings.authorisationsOf(payment)).containsExactly("AUTHORISED");
    }

    @Test
    void lostReplyIsFoundByTheJanitor() {
        var payment = bookings.pays(persons.patient(), aTime());
        clock.advance(Duration.ofMinutes(1));

        janitor.sweep(Duration.ZERO);

        assertThat(visitsOf(payment)).isEqualTo(1);
    }

    @Test
    void closedBrowserIsAbandonedWhenTheSessionIsOverAndTheTimeIsOpenAgain() {
        var patient = persons.patient();
        var time = aTime();
        var payment = bookings.startsToPay(patient, time);
        clock.advance(StartPayment.SESSION);

        janitor.sweep(Duration.ZERO);

        assertThat(bookings.stateOf(payment)).isEqualTo("ABANDONED");
        assertThat(bookings.authorisationsOf(payment)).isEmpty();
        assertThat(patient.get(myHold::newest)).isEmpty();
        assertThat(bookings.openTimes()).contains(time);
        assertThat(bank.approve(bookings.sessionOf(payment), false)).isFalse();
    }

    @Test
    void paymentAtTheLastMomentWinsOverTheEndOfTheSession() {
        var payment = bookings.pays(persons.patient(), aTime());
        clock.advance(StartPayment.SESSION);

        janitor.sweep(Duration.ZERO);

        assertThat(visitsOf(payment)).isEqualTo(1);
    }

    @Test
    void whoeverChangesTheirMindGetsAnotherQuoteForTheSameHold() {
        var patient = persons.patient();
        bookings.holds(patient, aTime());
        var first = bookings.quotes(patient);
        var payment = bookings.starts(patient, first).payment();
        assertThatThrownBy(() -> bookings.quotes(patient)).isInstanceOf(QuoteRefused.PaymentUnderWay.class);

        var outcome = runner.abandon(payment);

        assertThat(outcome).isInstanceOf(Outcome.Abandoned.class);
        assertThat(bank.approve(bookings.sessionOf(payment), false)).isFalse();
        var second = bookings.quotes(patient, bookings.plan("Silver HMO"));
        assertThat(second).isNotEqualTo(first);
        assertThat(bookings.starts(patient, second).outcome()).isInstanceOf(Outcome.PayAt.class);
    }

    @Test
    void changingOnesMindAfterPayingBooksTheVisit() {
        var payment = bookings.pays(persons.patient(), aTime());

        assertThat(runner.abandon(payment)).isInstanceOf(Outcome.Booked.class);
    }

    @Test
    void gatewayThatDoesNotHearIsToldAgainWithoutASecondSession() {
        var patient = persons.patient();
        bookings.holds(patient, aTime());
        var quote = bookings.quotes(patient);
        gateway.doesNotHear(Call.OPEN);
        assertThatThrownBy(() -> bookings.starts(patient, quote)).isInstanceOf(PaymentRefused.GatewaySilent.class);

        gateway.answerAgain();
        var started = bookings.starts(patient, quote);

        assertThat(started.outcome()).isInstanceOf(Outcome.PayAt.class);
        assertThat(bookings.sessionsOf(started.payment())).isEqualTo(1);
        assertThat(paymentsOf(quote.value())).isEqualTo(1);
    }

    @Test
    void gatewayWhoseAnswerIsLostIsAskedAgainAndOpensOneSession() {
        var patient = persons.patient();
        bookings.holds(patient, aTime());
        var quote = bookings.quotes(patient);
        gateway.losesTheAnswerTo(Call.OPEN);
        assertThatThrownBy(() -> bookings.starts(patient, quote)).isInstanceOf(PaymentRefused.GatewaySilent.class);

        gateway.answerAgain();
        var started = bookings.starts(patient, quote);
        bookings.approves(started.payment());

        assertThat(runner.settle(started.payment())).isInstanceOf(Outcome.Booked.class);
        assertThat(bookings.sessionsOf(started.payment())).isEqualTo(1);
        assertThat(operations(started.payment())).containsExactly("OPEN_SESSION SUCCEEDED");
    }

    @Test
    void gatewayThatCannotBeAskedLeavesThePaymentWaiting() {
        var payment = bookings.pays(persons.patient(), aTime());
        gateway.doesNotHear(Call.FETCH);

        assertThat(runner.settle(payment)).isInstanceOf(Outcome.Waiting.class);
        gateway.answerAgain();
        assertThat(runner.settle(payment)).isInstanceOf(Outcome.Booked.class);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void voidWithoutAnswerIsUnknownThenDoneOnceAndNeverBooks(boolean arrives) {
        var time = aTime();
        var payment = bookings.pays(persons.patient(), time);
        clock.advance(Duration.ofMinutes(33));
        var rival = persons.patient();
        bookings.holds(rival, time);
        if (arrives) {
            gateway.losesTheAnswerTo(Call.VOID);
        } else {
            gateway.doesNotHear(Call.VOID);
        }

        assertThat(runner.settle(payment)).isInstanceOf(Outcome.TimeLost.class);
        assertThat(operations(payment)).contains("VOID UNKNOWN");
        assertThat(bookings.stateOf(payment)).isEqualTo("AUTHORIZED");

        // The rival lets the time go, so that it could be booked now: the void was begun and must end.
        tables.change(
                "delete from care.claim where patient_id = ?",
                persons.idOf(rival).value());
        gateway.answerAgain();
        assertThat(runner.settle(payment)).isInstanceOf(Outcome.TimeLost.class);
        assertThat(runner.settle(payment)).isInstanceOf(Outcome.TimeLost.class);

        assertThat(visitsOf(payment)).isZero();
        assertThat(bookings.stateOf(payment)).isEqualTo("VOIDED");
        assertThat(bookings.authorisationsOf(payment)).containsExactly("VOIDED");
        assertThat(gateway.arrived(Call.VOID)).isEqualTo(1);
    }

    @Test
    void nothingDueIsBookedWithoutTheGateway() {
        var patient = persons.patient();
        bookings.holds(patient, aTime());
        var quote = bookings.quotes(patient, bookings.plan("Choice Plus"));

        var started = bookings.starts(patient, quote);

        assertThat(started.outcome()).isInstanceOf(Outcome.Booked.class);
        assertThat(bookings.stateOf(started.payment())).isEqualTo("NOT_REQUIRED");
        assertThat(bookings.sessionsOf(started.payment())).isZero();
        assertThat(gateway.arrived(Call.OPEN)).isZero();
    }

    @Test
    void startingAgainAfterTheVisitIsBookedLeadsToTheVisit() {
        var patient = persons.patient();
        bookings.holds(patient, aTime());
        var quote = bookings.quotes(patient, bookings.plan("Choice Plus"));
        var first = bookings.starts(patient, quote);

        var second = bookings.starts(patient, quote);

        assertThat(second).isEqualTo(first);
    }

    @Test
    void doubleClickWhenNothingIsDueBooksOnce() {
        var patient = persons.patient();
        bookings.holds(patient, aTime());
        var quote = bookings.quotes(patient, bookings.plan("Choice Plus"));

        var results = Race.times(8, () -> bookings.starts(patient, quote));

        assertThat(results).extracting(Race.Result::failure).containsOnlyNulls();
        assertThat(results.stream().map(Race.Result::answer).distinct()).hasSize(1);
    }

    @Test
    void doubleClickOnPayStartsOnePayment() {
        var patient = persons.patient();
        bookings.holds(patient, aTime());
        var quote = bookings.quotes(patient);

        var results = Race.times(8, () -> bookings.starts(patient, quote));

        assertThat(results).extracting(Race.Result::failure).containsOnlyNulls();
        assertThat(results.stream().map(Race.Result::answer).distinct()).hasSize(1);
        assertThat(paymentsOf(quote.value())).isEqualTo(1);
        assertThat(tables.count(
                        "sandbox.session s join billing.payment p on p.reference = s.reference where p.quote_id = ?",
                        quote.value()))
                .isEqualTo(1);
    }

    @Test
    void expiredQuoteIsNotAccepted() {
        var patient = persons.patient();
        bookings.holds(patient, aTime());
        var quote = bookings.quotes(patient);
        clock.advance(Duration.ofMinutes(30));

        assertThatThrownBy(() -> bookings.starts(patient, quote)).isInstanceOf(QuoteRefused.Expired.class);
        assertThat(paymentsOf(quote.value())).isZero();
    }

    @Test
    void supersededQuoteIsNotAccepted() {
        var patient = persons.patient();
        bookings.holds(patient, aTime());
        var first = bookings.quotes(patient);
        var second = bookings.quotes(patient, bookings.plan("Gold PPO"));

        assertThatThrownBy(() -> bookings.starts(patient, first)).isInstanceOf(QuoteRefused.Expired.class);
        assertThat(patient.get(myQuote::newest).orElseThrow().id()).isEqualTo(second);
    }

    @Test
    void paymentWithoutConsentIsNotStarted() {
        var patient = persons.patient();
        bookings.holds(patient, aTime());
        var quote = bookings.quotes(patient);

        assertThatThrownBy(() -> patient.get(actor -> runner.start(actor, quote, "", payment -> null)))
                .isInstanceOf(QuoteRefused.ConsentMissing.class);
    }

    @Test
    void completedVisitIsChargedOnce() {
        var visit = bookings.books(persons.patient(), leesTime());
        var payment = paymentOf(visit);

        completes(visit);
        jobs.runDue();
        jobs.runDue();
        runner.capture(payment);

        assertThat(bookings.stateOf(payment)).isEqualTo("CAPTURED");
        assertThat(bookings.authorisationsOf(payment)).containsExactly("CAPTURED");
        assertThat(gateway.arrived(Call.CAPTURE)).isEqualTo(1);
        assertThat(quoteStatus(payment)).isEqualTo("CONSUMED");
    }

    @Test
    void captureWhoseAnswerIsLostIsAskedAgainAndChargesOnce() {
        var visit = bookings.books(persons.patient(), leesTime());
        var payment = paymentOf(visit);
        completes(visit);
        gateway.losesTheAnswerTo(Call.CAPTURE);
        jobs.runDue();
        assertThat(bookings.stateOf(payment)).isEqualTo("AUTHORIZED");

        gateway.answerAgain();
        clock.advance(Duration.ofMinutes(10));
        jobs.runDue();

        assertThat(bookings.stateOf(payment)).isEqualTo("CAPTURED");
        assertThat(bookings.authorisationsOf(payment)).containsExactly("CAPTURED");
        assertThat(tables.count("""
                sandbox.authorisation a join billing.payment p on p.authorisation_ref = a.ref
                where p.id = ? and a.captured_minor = p.amount_minor
                """, payment.value())).isEqualTo(1);
    }

    @Test
    void janitorReachesAPaidVisitBehindSixtyPaymentsItCannotSettle() {
        var lost = Stream.generate(() -> bookings.startsToPay(persons.patient(), aTime()))
                .limit(60)
                .toList();
        lost.forEach(payment -> bank.decline(bookings.sessionOf(payment)));
        sweepsAMinuteLater();
        sweepsAMinuteLater();
        var paid = bookings.pays(persons.patient(), aTime());

        sweepsAMinuteLater();
        sweepsAMinuteLater();

        assertThat(visitsOf(paid)).isEqualTo(1);
    }

    private void sweepsAMinuteLater() {
        clock.advance(Duration.ofMinutes(1));
        janitor.sweep(Duration.ZERO);
    }

    private boolean hears(String news, PaymentId payment) {
        switch (news) {
            case "RETURN" -> runner.settle(payment);
            case "WEBHOOK" -> janitor.settleSession(bookings.sessionOf(payment));
            default -> {
                clock.advance(Duration.ofSeconds(1));
                janitor.sweep(Duration.ZERO);
            }
        }
        return true;
    }

    private OpenTime aTime() {
        var later = clock.instant().plus(Duration.ofHours(3));
        return bookings.openTimes().stream()
                .filter(time -> time.slot().start().isAfter(later))
                .findFirst()
                .orElseThrow();
    }

    private OpenTime leesTime() {
        return bookings.openTimes(persons.leeId()).getFirst();
    }

    private void completes(VisitId visit) {
        persons.lee().run(actor -> startVisit.start(actor, visit));
        persons.lee().run(actor -> completeVisit.complete(actor, visit));
    }

    private PaymentId paymentOf(VisitId visit) {
        return new PaymentId(tables.id("select payment_id from care.visit where id = ?", visit.value()));
    }

    private String quoteStatus(PaymentId payment) {
        return tables.text(
                "select q.status from billing.quote q join billing.payment p on p.quote_id = q.id where p.id = ?",
                payment.value());
    }

    private long visitsOf(PaymentId payment) {
        return tables.count("care.visit where payment_id = ?", payment.value());
    }

    private long paymentsOf(UUID quote) {
        return tables.count("billing.payment where quote_id = ?", quote);
    }

    private List<String> operations(PaymentId payment) {
        return tables.texts(
                "select type || ' ' || status from billing.payment_operation where payment_id = ? order by begun_at, id",
                payment.value());
    }
}
