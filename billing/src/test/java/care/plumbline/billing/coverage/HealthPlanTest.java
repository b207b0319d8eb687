package care.plumbline.billing.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HealthPlanTest {

    private static final HealthPlan PLAN = new HealthPlan(
            new HealthPlanId(new UUID(0, 1)),
            "Harbor Mutual",
            "HM",
            PayerKind.COMMERCIAL,
            null,
            List.of("TX"),
            "HDHP 3000",
            null,
            List.of("harbour high deductible", "ahorro médico"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Harbor Mutual HDHP 3000",
                "harbor",
                "  HARB  mut ",
                "hdhp",
                "3000 harbor-mutual",
                "harbour high",
                "Ahorro Medico",
                "Harbor Mutual Insurance Company",
                "harbor health plan"
            })
    void isFoundByItsPayerItsNameAndItsSynonyms(String typed) {
        assertThat(PLAN.isCalled(typed)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "...", "summit", "harbor gold", "arbor", "insurance", "<script>"})
    void isNotFoundByWhatItIsNotCalled(String typed) {
        assertThat(PLAN.isCalled(typed)).isFalse();
    }

    @Test
    void wholeNameIsItsNameHoweverItIsSpelled() {
        assertThat(PLAN.isNamed("harbor mutual  hdhp-3000")).isTrue();
        assertThat(PLAN.isNamed("Harbor Mutual HDHP")).isFalse();
    }
}
