package care.plumbline.billing.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import care.plumbline.billing.money.Money;
import care.plumbline.domain.task.TaskKind;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CoverageTasksTest {

    @ParameterizedTest
    @CsvSource({
        "OK, COMMERCIAL, false",
        "PENDING, COMMERCIAL, false",
        "UNAVAILABLE, COMMERCIAL, false",
        "UNKNOWN, COMMERCIAL, true",
        "UNKNOWN, MEDICAID, true",
        "LIMIT_REACHED, COMMERCIAL, false",
        "LIMIT_REACHED, MEDICAID, true",
        "LIMIT_REACHED, MEDICAID_MCO, true",
        "LIMIT_REACHED, MEDICARE, true",
        "INACTIVE, COMMERCIAL, false",
        "INACTIVE, MEDICAID, true",
        "NOT_COVERED_HERE, TRICARE, false",
        "NOT_COVERED_HERE, MEDICARE_ADVANTAGE, true"
    })
    void answerThatCannotBeUsedIsRead(EligibilityStatus status, PayerKind kind, boolean read) {
        assertThat(CoverageTasks.neededFor(BenefitView.of(status), kind, true).isPresent())
                .isEqualTo(read);
    }

    @ParameterizedTest
    @CsvSource({
        "CONFIG_ERROR, true",
        "PROVIDER_NOT_ENROLLED, true",
        "DUPLICATE_ID, true",
        "SERVICE_TYPE_NOT_SUPPORTED, true",
        "OTHER, true",
        "BIRTH_DATE_MISMATCH, false",
        "MEMBER_ID_MISSING, false",
        "NAME_MISMATCH, false",
        "SUBSCRIBER_NOT_FOUND, false",
        "DEPENDENT_NOT_FOUND, false",
        "DATE_NOT_ACCEPTED, false"
    })
    void refusalIsReadUnlessThePatientCanCorrectIt(Rejection.Reason reason, boolean read) {
        var rejected = view(EligibilityStatus.REJECTED, new Rejection(reason, "99", "2100C", null), false, List.of());

        assertThat(CoverageTasks.neededFor(rejected, PayerKind.COMMERCIAL, true))
                .isEqualTo(read ? java.util.Optional.of(TaskKind.READ_COVERAGE) : java.util.Optional.empty());
    }

    @Test
    void approvalAndOtherPayersAreLookedAtThoughTheAnswerIsGood() {
        assertThat(CoverageTasks.neededFor(
                        view(EligibilityStatus.OK, null, true, List.of()), PayerKind.COMMERCIAL, true))
                .contains(TaskKind.READ_COVERAGE);
        assertThat(CoverageTasks.neededFor(
                        view(EligibilityStatus.OK, null, false, List.of("CAREFIRST MCO")), PayerKind.MEDICAID, true))
                .contains(TaskKind.READ_COVERAGE);
    }

    @Test
    void payerWithoutAnElectronicIdIsAskedByPhone() {
        assertThat(CoverageTasks.neededFor(BenefitView.of(EligibilityStatus.UNAVAILABLE), PayerKind.COMMERCIAL, false))
                .contains(TaskKind.ASK_BY_PHONE);
        assertThat(CoverageTasks.neededFor(BenefitView.of(EligibilityStatus.OK), PayerKind.COMMERCIAL, false))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1500, 3, 1500, 9, true", "1500, 3, 2000, 3, false"})
    void readingIsTheSameWhereverItWasRead(long one, int there, long other, int elsewhere, boolean same) {
        var first = copay(new Copay.Exactly(Money.usd(one), false, there), "0.20");
        var second = copay(new Copay.Exactly(Money.usd(other), false, elsewhere), "0.2");

        assertThat(first.asksTheSameAs(second)).isEqualTo(same);
    }

    @Test
    void readingThatAsksAnotherShareOrKindOfCopayIsAnother() {
        var exactly = copay(new Copay.Exactly(Money.usd(0), false, 3), "0.2");

        assertThat(exactly.asksTheSameAs(copay(new Copay.Exactly(Money.usd(0), false, 3), "0.3")))
                .isFalse();
        assertThat(exactly.asksTheSameAs(copay(new Copay.Exactly(Money.usd(0), true, 3), "0.2")))
                .isFalse();
        assertThat(exactly.asksTheSameAs(copay(new Copay.None(), "0.2"))).isFalse();
        assertThat(exactly.asksTheSameAs(copay(new Copay.AmountMissing(3), "0.2")))
                .isFalse();
    }

    private static BenefitView view(
            EligibilityStatus status, @Nullable Rejection rejection, boolean approval, List<String> otherPayers) {
        return new BenefitView(
                status,
                Confidence.LOW,
                new Copay.None(),
                null,
                Remaining.UNKNOWN,
                Remaining.UNKNOWN,
                rejection,
                null,
                null,
                null,
                approval,
                List.of(),
                otherPayers);
    }

    private static BenefitView copay(Copay copay, String share) {
        return new BenefitView(
                EligibilityStatus.OK,
                Confidence.HIGH,
                copay,
                new BenefitView.Coinsurance(new BigDecimal(share), 4),
                Remaining.UNKNOWN,
                Remaining.UNKNOWN,
                null,
                null,
                null,
                null,
                false,
                List.of(),
                List.of());
    }
}
