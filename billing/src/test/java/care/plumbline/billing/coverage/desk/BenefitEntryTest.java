package care.plumbline.billing.coverage.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import care.plumbline.billing.coverage.BenefitView;
import care.plumbline.billing.coverage.Confidence;
import care.plumbline.billing.coverage.Copay;
import care.plumbline.billing.coverage.EligibilityStatus;
import care.plumbline.billing.coverage.Remaining;
import care.plumbline.billing.coverage.desk.TypedBenefits.CopayAnswer;
import care.plumbline.billing.coverage.desk.TypedBenefits.Field;
import care.plumbline.billing.money.Money;
import care.plumbline.domain.shared.Refusal;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BenefitEntryTest {

    private static final LocalDate DAY = LocalDate.of(2026, 12, 1);

    @Test
    void copayIsOneAmountAndNeverSurerThanItsReader() {
        var read = BenefitEntry.read(copay(CopayAnswer.AMOUNT, "$15"));

        assertThat(read.status()).isEqualTo(EligibilityStatus.OK);
        assertThat(read.copay()).isEqualTo(new Copay.Exactly(Money.usd(1_500), false, 0));
        assertThat(read.confidence()).isEqualTo(Confidence.MEDIUM);
    }

    @Test
    void zeroThatIsTypedIsZero() {
        assertThat(BenefitEntry.read(copay(CopayAnswer.AMOUNT, "0")).copay())
                .isEqualTo(new Copay.Exactly(Money.usd(0), false, 0));
    }

    @Test
    void unknownCopayStaysUnknown() {
        var read = BenefitEntry.read(copay(CopayAnswer.UNKNOWN, ""));

        assertThat(read.copay()).isEqualTo(new Copay.AmountMissing(0));
        assertThat(read.confidence()).isEqualTo(Confidence.LOW);
    }

    @Test
    void emptyFieldsAreUnknownAndNeverZero() {
        var read = BenefitEntry.read(copay(CopayAnswer.NONE, ""));

        assertThat(read.copay()).isEqualTo(new Copay.None());
        assertThat(read.coinsurance()).isNull();
        assertThat(read.deductible()).isEqualTo(Remaining.UNKNOWN);
        assertThat(read.outOfPocket()).isEqualTo(Remaining.UNKNOWN);
        assertThat(read.confidence()).isEqualTo(Confidence.LOW);
    }

    @Test
    void everyFieldFindsItsPlace() {
        var read = BenefitEntry.read(
                new TypedBenefits(DAY, true, CopayAnswer.NONE, "", false, "20 %", "100", "300", "1,000", "3,000"));

        assertThat(read.coinsurance()).isEqualTo(new BenefitView.Coinsurance(new BigDecimal("0.2"), 0));
        assertThat(read.deductible()).isEqualTo(new Remaining(left(10_000), left(30_000)));
        assertThat(read.outOfPocket()).isEqualTo(new Remaining(left(100_000), left(300_000)));
        assertThat(read.confidence()).isEqualTo(Confidence.MEDIUM);
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "20, 0.2", "12.5, 0.125", "100, 1", "'33.33 %', 0.3333"})
    void percentageIsAShare(String typed, BigDecimal share) {
        var read = BenefitEntry.read(with(typed, ""));

        assertThat(Objects.requireNonNull(read.coinsurance()).share()).isEqualByComparingTo(share);
    }

    @Test
    void planThatIsNotActiveHasNoBenefitsWhateverIsTyped() {
        var read =
                BenefitEntry.read(new TypedBenefits(DAY, false, null, "nonsense", false, "nonsense", "", "", "", ""));

        assertThat(read).isEqualTo(BenefitView.of(EligibilityStatus.INACTIVE));
        assertThat(BenefitEntry.outside(read)).isEqualTo(read);
    }

    @Test
    void whatWasTypedForTheNetworkSaysNothingOutsideIt() {
        var outside = BenefitEntry.outside(BenefitEntry.read(copay(CopayAnswer.AMOUNT, "15")));

        assertThat(outside.status()).isEqualTo(EligibilityStatus.OK);
        assertThat(outside.copay()).isEqualTo(new Copay.AmountMissing(0));
        assertThat(outside.deductible()).isEqualTo(Remaining.UNKNOWN);
    }

    @ParameterizedTest
    @CsvSource({
        "101, '', COINSURANCE, PercentageWrong",
        "0.2.1, '', COINSURANCE, PercentageWrong",
        "-1, '', COINSURANCE, PercentageWrong",
        "12.345, '', COINSURANCE, PercentageWrong",
        "a fifth, '', COINSURANCE, PercentageWrong",
        "'', 100.001, DEDUCTIBLE_INDIVIDUAL, TooManyDecimals",
        "'', -1, DEDUCTIBLE_INDIVIDUAL, Negative",
        "'', all, DEDUCTIBLE_INDIVIDUAL, NotAnAmount"
    })
    void whatCannotBeReadIsSaidAtItsField(String coinsurance, String deductible, Field field, String refusal) {
        assertThat(problems(with(coinsurance, deductible))).isEqualTo(Map.of(field, refusal));
    }

    @Test
    void everythingThatIsMissingIsSaidAtOnce() {
        assertThat(problems(new TypedBenefits(null, null, null, "", false, "", "", "", "", "")))
                .isEqualTo(Map.of(
                        Field.SERVICE_DATE, "DateMissing", Field.ACTIVE, "ActiveMissing", Field.COPAY, "CopayMissing"));
        assertThat(problems(copay(CopayAnswer.AMOUNT, " ")))
                .isEqualTo(Map.of(Field.COPAY_AMOUNT, "CopayAmountMissing"));
    }

    private static Map<Field, String> problems(TypedBenefits typed) {
        var refused = catchThrowableOfType(EntryRefused.NotReadable.class, () -> BenefitEntry.read(typed));
        return refused.problems().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> name(entry.getValue())));
    }

    private static String name(Refusal refusal) {
        return refusal.getClass().getSimpleName();
    }

    private static TypedBenefits copay(CopayAnswer copay, String amount) {
        return new TypedBenefits(DAY, true, copay, amount, false, "", "", "", "", "");
    }

    private static TypedBenefits with(String coinsurance, String deductible) {
        return new TypedBenefits(DAY, true, CopayAnswer.NONE, "", false, coinsurance, deductible, "", "", "");
    }

    private static Remaining.Left left(long cents) {
        return new Remaining.Left(Money.usd(cents), Confidence.MEDIUM, 0);
    }
}
