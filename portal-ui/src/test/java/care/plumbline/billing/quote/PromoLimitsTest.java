package care.plumbline.billing.quote;

import static org.assertj.core.api.Assertions.assertThat;

import care.plumbline.billing.money.Money;
import care.plumbline.billing.pricing.sheet.PricingKind;
import care.plumbline.billing.pricing.sheet.Sheet;
import care.plumbline.billing.quote.MakeQuote.Payer;
import care.plumbline.billing.quote.calculation.Note;
import care.plumbline.billing.quote.calculation.QuoteLine;
import care.plumbline.testing.As;
import care.plumbline.testing.Bookings;
import care.plumbline.testing.Persons;
import care.plumbline.testing.PortalTest;
import care.plumbline.testing.PriceDesk;
import care.plumbline.testing.Race;
import care.plumbline.testing.TestClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PortalTest
class PromoLimitsTest {

    @Autowired
    private MyQuote myQuote;

    @Autowired
    private Persons persons;

    @Autowired
    private Bookings bookings;

    @Autowired
    private PriceDesk desk;

    @Autowired
    private TestClock clock;

    @Test
    void codeLowersThePriceAndIsUsedByAPatientOnce() {
        var patient = persons.patient();
        bookings.holds(patient, bookings.openTimes().getFirst());
        bookings.starts(patient, bookings.asks(patient, new Payer.SelfPay(List.of("welcome20"))));
        var quote = patient.get(myQuote::newest).orElseThrow();
        assertThat(quote.lines())
                .extracting(QuoteLine::code)
                .containsExactly(QuoteLine.Code.SELF_PAY_PRICE, QuoteLine.Code.PROMO);

        assertThat(quote.due()).isLessThan(quote.lines().getFirst().amount());
    }

    @Test
    void refusedCodeIsSaidAndChangesNothing() {
        var patient = persons.patient();
        bookings.holds(patient, bookings.openTimes().getFirst());

        bookings.asks(patient, new Payer.SelfPay(List.of("NOSUCH")));

        assertThat(patient.get(myQuote::newest).orElseThrow().notes())
                .containsExactly(new Note(Note.Code.PROMO_UNKNOWN, "NOSUCH"));
    }

    @Test
    void sixteenPeopleAtOnceUseACodeForThreeThreeTimes() throws Exception {
        desk.approves(desk.submits(PricingKind.PROMOS, PromoLimitsTest::withThree, null));
        clock.advance(Duration.ofSeconds(1));
        var times = bookings.openTimes();
        var starts = IntStream.range(0, 16)
                .<Callable<Money>>mapToObj(number -> {
                    var patient = persons.patient();
                    bookings.holds(patient, times.get(number * 2));
                    var quote = bookings.asks(patient, new Payer.SelfPay(List.of("THREE")));
                    return () -> starts(patient, quote);
                })
                .toList();

        var results = Race.of(starts);

        assertThat(results).filteredOn(Race.Result::succeeded).hasSize(3);
        assertThat(results)
                .filteredOn(result -> !result.succeeded())
                .extracting(Race.Result::failure)
                .allMatch(QuoteRefused.PromoUsedUp.class::isInstance);
    }

    private Money starts(As patient, QuoteId quote) {
        bookings.starts(patient, quote);
        return patient.get(myQuote::newest).orElseThrow().due();
    }

    private static Sheet withThree(Sheet sheet) {
        var rows = new ArrayList<>(sheet.rows());
        rows.removeIf(row -> "THREE".equals(row.get("code")));
        rows.add(Map.of("code", "THREE", "amount", "10.00", "stackable", "yes", "in_all", "3"));
        return new Sheet(rows);
    }
}
