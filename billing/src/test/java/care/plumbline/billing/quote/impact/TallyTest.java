package care.plumbline.billing.quote.impact;

import static org.assertj.core.api.Assertions.assertThat;

import care.plumbline.billing.money.Money;
import care.plumbline.billing.quote.impact.Replay.Outcomes;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TallyTest {

    @Test
    void countsWhoPaysMoreAndWhatItComesTo() {
        var tally = Tally.NONE
                .plus(outcomes("TX", 10_000, 9_500, -500))
                .plus(outcomes("TX", 10_000, 10_000, 0))
                .plus(outcomes("NY", 10_000, 11_000, 1_000))
                .plus(outcomes("NY", 10_000, 10_200, 0))
                .skipping();

        assertThat(tally.done()).isEqualTo(5);
        assertThat(tally.skipped()).isOne();
        assertThat(tally.changed()).isEqualTo(3);
        assertThat(tally.payMore()).isEqualTo(2);
        assertThat(tally.mostMore()).isEqualTo(Money.usd(1_000));
        assertThat(tally.patients()).isEqualTo(Money.usd(700));
        assertThat(tally.revenue()).isEqualTo(Money.usd(500));
        assertThat(tally.groups()).extracting(Tally.Group::state).containsExactly("NY", "TX");
        assertThat(tally.groups().getLast())
                .isEqualTo(new Tally.Group(
                        "NEW_PATIENT", PayerClass.SELF_PAY, "TX", 2, 1, 0, Money.usd(-500), Money.usd(-500)));
        assertThat(tally.examples())
                .extracting(example -> example.after().minor())
                .containsExactly(11_000L, 10_200L, 9_500L);
    }

    @Test
    void quoteWithoutAPriceIsChangedAndNobodyPaysMore() {
        var tally = Tally.NONE.plus(new Outcomes(
                UUID.randomUUID(),
                "NEW_PATIENT",
                PayerClass.MEDICAID,
                "TX",
                Money.usd(300),
                Money.usd(300),
                false,
                Money.usd(0)));

        assertThat(tally.unpriced()).isOne();
        assertThat(tally.changed()).isOne();
        assertThat(tally.payMore()).isZero();
        assertThat(tally.examples()).isEmpty();
    }

    @Test
    void examplesAreTheLargestRisesAndTheLargestFalls() {
        var tally = Tally.NONE;
        for (var cents = -50; cents <= 50; cents++) {
            tally = tally.plus(outcomes("TX", 10_000, 10_000 + cents, 0));
        }

        assertThat(tally.examples()).hasSize(20);
        assertThat(tally.examples().getFirst().after()).isEqualTo(Money.usd(10_050));
        assertThat(tally.examples().getLast().after()).isEqualTo(Money.usd(9_950));
    }

    private static Outcomes outcomes(String state, long before, long after, long revenue) {
        return new Outcomes(
                UUID.randomUUID(),
                "NEW_PATIENT",
                PayerClass.SELF_PAY,
                state,
                Money.usd(before),
                Money.usd(after),
                true,
                Money.usd(revenue));
    }
}
