package care.plumbline.domain.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class ClearanceTest {

    private static final Duration HORIZON = Duration.ofDays(6);

    static Stream<Arguments> clearances() {
        return Stream.of(
                Arguments.of(new Clearance.AnyTime(), HORIZON),
                Arguments.of(new Clearance.SelfCareFirst(), HORIZON),
                Arguments.of(
                        new Clearance.Bridge(Duration.ofHours(4), Clearance.Consent.SEEN_IN_PERSON_TODAY),
                        Duration.ofHours(4)),
                Arguments.of(new Clearance.Bridge(Duration.ofDays(7), Clearance.Consent.SEEN_IN_PERSON_TODAY), HORIZON),
                Arguments.of(new Clearance.Within(Duration.ofHours(72)), Duration.ofHours(72)),
                Arguments.of(new Clearance.Within(HORIZON), HORIZON),
                Arguments.of(new Clearance.Within(Duration.ofDays(30)), HORIZON));
    }

    @ParameterizedTest
    @MethodSource("clearances")
    void triageNarrowsHowFarAheadATimeMayLieAndNeverWidensIt(Clearance clearance, Duration reach) {
        assertThat(clearance.reach(HORIZON)).isEqualTo(reach);
    }

    @ParameterizedTest
    @EnumSource
    void whateverBlocksReachesNoTimeAtAll(Clearance.Reason reason) {
        assertThat(new Clearance.Blocked(reason).reach(HORIZON)).isZero();
    }
}
