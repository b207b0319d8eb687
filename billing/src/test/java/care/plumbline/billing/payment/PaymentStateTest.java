package care.plumbline.billing.payment;

import static care.plumbline.billing.payment.PaymentState.ABANDONED;
import static care.plumbline.billing.payment.PaymentState.AUTHORIZED;
import static care.plumbline.billing.payment.PaymentState.AWAITING_PATIENT;
import static care.plumbline.billing.payment.PaymentState.CAPTURED;
import static care.plumbline.billing.payment.PaymentState.DECLINED;
import static care.plumbline.billing.payment.PaymentState.NOT_REQUIRED;
import static care.plumbline.billing.payment.PaymentState.VOIDED;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PaymentStateTest {

    private static final Map<PaymentState, Set<PaymentState>> NEXT = Map.of(
            AWAITING_PATIENT, Set.of(AUTHORIZED, DECLINED, ABANDONED),
            DECLINED, Set.of(AWAITING_PATIENT, ABANDONED),
            AUTHORIZED, Set.of(CAPTURED, VOIDED),
            NOT_REQUIRED, Set.of(ABANDONED),
            CAPTURED, Set.of(),
            VOIDED, Set.of(),
            ABANDONED, Set.of());

    @ParameterizedTest
    @EnumSource
    void becomesExactlyWhatTheTableSays(PaymentState state) {
        assertThat(nextOf(state)).isEqualTo(NEXT.get(state));
    }

    @ParameterizedTest
    @EnumSource
    void neverBecomesItself(PaymentState state) {
        assertThat(state.canBecome(state)).isFalse();
    }

    @Test
    void moneyThatIsKeptCanAlwaysBeLetGo() {
        assertThat(AUTHORIZED.canBecome(VOIDED)).isTrue();
        assertThat(AUTHORIZED.canBecome(ABANDONED)).isFalse();
    }

    @Test
    void everyStateEndsWithMoneyTakenOrLetGo() {
        var reached = EnumSet.of(AWAITING_PATIENT, NOT_REQUIRED);
        for (var round = 0; round < PaymentState.values().length; round++) {
            reached.addAll(
                    reached.stream().flatMap(state -> nextOf(state).stream()).collect(Collectors.toSet()));
        }

        assertThat(reached).containsExactlyInAnyOrder(PaymentState.values());
        assertThat(reached)
                .filteredOn(state -> nextOf(state).isEmpty())
                .containsExactlyInAnyOrder(CAPTURED, VOIDED, ABANDONED);
    }

    private static Set<PaymentState> nextOf(PaymentState state) {
        return Arrays.stream(PaymentState.values()).filter(state::canBecome).collect(Collectors.toSet());
    }
}
