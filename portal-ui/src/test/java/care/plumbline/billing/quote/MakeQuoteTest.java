package care.plumbline.billing.quote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.plumbline.billing.coverage.HealthPlanId;
import care.plumbline.billing.money.Money;
import care.plumbline.billing.quote.calculation.QuoteLine;
import care.plumbline.domain.scheduling.BookingRefused;
import care.plumbline.testing.As;
import care.plumbline.testing.Bookings;
import care.plumbline.testing.Persons;
import care.plumbline.testing.PortalTest;
import care.plumbline.testing.Tables;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@PortalTest
class MakeQuoteTest {

    @Autowired
    private MakeQuote makeQuote;

    @Autowired
    private MyQuote myQuote;

    @Autowired
    private Persons persons;

    @Autowired
    private Bookings bookings;

    @Autowired
    private Tables tables;

    @ParameterizedTest
    @CsvSource({"Silver HMO, 2500", "Gold PPO, 1500", "Choice Plus, 0", "State plan, 300"})
    void copayOfThePlanIsDueAndTheLinesAddUpToTheCharge(String plan, long copay) {
        var patient = holding();

        bookings.quotes(patient, bookings.plan(plan));

        var quote = newest(patient);
        assertThat(quote.insured()).isTrue();
        assertThat(quote.due()).isEqualTo(Money.usd(copay));
        assertThat(sum(quote, QuoteLine.Kind.DUE)).isEqualTo(quote.due());
        assertThat(line(quote, QuoteLine.Code.COPAY)
                        .plus(line(quote, QuoteLine.Code.PLAN_PAYS))
                        .plus(line(quote, QuoteLine.Code.CONTRACT_ADJUSTMENT)))
                .isEqualTo(line(quote, QuoteLine.Code.STANDARD_CHARGE));
    }

    @Test
    void unknownCopayIsEstimatedByTheTypicalOneAndSaysSo() {
        var patient = holding();

        bookings.quotes(patient, bookings.plan("Classic PPO"));

        assertThat(newest(patient).lines())
                .filteredOn(line -> line.kind() == QuoteLine.Kind.DUE)
                .extracting(QuoteLine::reason)
                .containsExactly(QuoteLine.Reason.TYPICAL_COPAY_AS_ESTIMATE);
    }

    @Test
    void priceWithoutInsuranceIsTheOnlyLine() {
        var patient = holding();

        bookings.quotes(patient);

        var quote = newest(patient);
        assertThat(quote.insured()).isFalse();
        assertThat(quote.lines()).hasSize(1);
        assertThat(sum(quote, QuoteLine.Kind.DUE)).isEqualTo(quote.due());
    }

    @Test
    void linesNeverChange() {
        var patient = holding();
        var quote = bookings.quotes(patient);

        assertThatThrownBy(() -> tables.change(
                        "update billing.quote_line set amount_minor = 1 where quote_id = ?", quote.value()))
                .hasMessageContaining("never change");
        assertThatThrownBy(() -> tables.change("delete from billing.quote_line where quote_id = ?", quote.value()))
                .hasMessageContaining("never change");
    }

    @Test
    void nothingHeldHasNoPrice() {
        assertThatThrownBy(() -> bookings.quotes(persons.patient())).isInstanceOf(QuoteRefused.NothingHeld.class);
    }

    @Test
    void planThatIsNotAcceptedIsRefused() {
        var patient = holding();

        assertThatThrownBy(() -> bookings.quotes(patient, new HealthPlanId(UUID.randomUUID())))
                .isInstanceOf(QuoteRefused.UnknownPlan.class);
    }

    @ParameterizedTest
    @CsvSource({"''", "'  '", "x", "'<script>'", "12345678901234567890123456789012345678901"})
    void memberIdThatCannotBeOneIsRefused(String memberId) {
        var patient = holding();
        var payer = new MakeQuote.Payer.Plan(bookings.plan("Gold PPO"), memberId);

        assertThatThrownBy(() -> patient.run(actor -> makeQuote.make(actor, payer)))
                .isInstanceOf(QuoteRefused.MemberIdMissing.class);
    }

    @Test
    void memberIdLiesSealed() {
        var patient = holding();
        var quote = bookings.quotes(patient, bookings.plan("Gold PPO"));

        var stored = tables.text("""
                select encode(c.member_id, 'escape') from billing.coverage c join billing.quote q on q.coverage_id = c.id
                where q.id = ?
                """, quote.value());
        assertThat(stored).doesNotContain("MEMBER 42");
    }

    @Test
    void quoteIsNotLockedForAHoldARivalTook() {
        var patient = holding();
        var quote = bookings.quotes(patient);
        tables.change(
                "delete from care.claim where patient_id = ?",
                persons.idOf(patient).value());

        assertThatThrownBy(() -> bookings.starts(patient, quote)).isInstanceOf(BookingRefused.HoldLapsed.class);
    }

    private As holding() {
        var patient = persons.patient();
        bookings.holds(patient, bookings.openTimes().getFirst());
        return patient;
    }

    private Quote newest(As patient) {
        return patient.get(myQuote::newest).orElseThrow();
    }

    private static Money line(Quote quote, QuoteLine.Code code) {
        return quote.lines().stream()
                .filter(line -> line.code() == code)
                .map(QuoteLine::amount)
                .findFirst()
                .orElseThrow();
    }

    private static Money sum(Quote quote, QuoteLine.Kind kind) {
        return quote.lines().stream()
                .filter(line -> line.kind() == kind)
                .map(QuoteLine::amount)
                .reduce(Money.usd(0), Money::plus);
    }
}
