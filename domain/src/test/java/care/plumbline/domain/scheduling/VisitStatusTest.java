package care.plumbline.domain.scheduling;

import static care.plumbline.domain.scheduling.VisitStatus.BOOKED;
import static care.plumbline.domain.scheduling.VisitStatus.CANCELLED;
import static care.plumbline.domain.scheduling.VisitStatus.COMPLETED;
import static care.plumbline.domain.scheduling.VisitStatus.IN_PROGRESS;
import static care.plumbline.domain.scheduling.VisitStatus.NO_SHOW;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class VisitStatusTest {

    private static final Map<VisitStatus, Set<VisitStatus>> NEXT = Map.of(
            BOOKED, Set.of(IN_PROGRESS, CANCELLED),
            IN_PROGRESS, Set.of(COMPLETED, CANCELLED, NO_SHOW),
            COMPLETED, Set.of(),
            CANCELLED, Set.of(),
            NO_SHOW, Set.of());

    @ParameterizedTest
    @EnumSource
    void aVisitOnlyMovesForward(VisitStatus status) {
        var next = Arrays.stream(VisitStatus.values()).filter(status::canBecome).collect(Collectors.toSet());

        assertThat(next).isEqualTo(NEXT.get(status));
    }
}
