package care.plumbline.billing.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

class PayerKindTest {

    @ParameterizedTest
    @EnumSource(names = {"MEDICARE", "MEDICARE_ADVANTAGE", "MEDICAID", "MEDICAID_MCO"})
    void membersOfMedicareAndMedicaidAreNotOfferedThePriceWithoutInsurance(PayerKind kind) {
        assertThat(kind.allowsSelfPay()).isFalse();
    }

    @ParameterizedTest
    @EnumSource(
            names = {"MEDICARE", "MEDICARE_ADVANTAGE", "MEDICAID", "MEDICAID_MCO"},
            mode = Mode.EXCLUDE)
    void everybodyElseMayChooseToPayWithoutInsurance(PayerKind kind) {
        assertThat(kind.allowsSelfPay()).isTrue();
    }
}
