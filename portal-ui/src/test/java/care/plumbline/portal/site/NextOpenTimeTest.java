package care.plumbline.portal.site;

import static org.assertj.core.api.Assertions.assertThat;

import care.plumbline.domain.scheduling.availability.OpenTimes;
import care.plumbline.domain.scheduling.availability.VisitType;
import care.plumbline.domain.shared.Actor;
import care.plumbline.testing.As;
import care.plumbline.testing.PortalTest;
import care.plumbline.testing.TestClock;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PortalTest
class NextOpenTimeTest {

    @Autowired
    private NextOpenTime next;

    @Autowired
    private OpenTimes openTimes;

    @Autowired
    private TestClock clock;

    @Test
    void isTheFirstOfAllOpenTimesAtAnyHourOfTheWeek() {
        for (var step = 0; step < 24; step++) {
            clock.advance(Duration.ofHours(7));

            var first = new As(Actor.anybody(UUID.randomUUID()))
                    .get(actor -> openTimes.list(actor, OpenTimes.Request.anywhere(VisitType.NEW_PATIENT))).stream()
                            .findFirst();

            assertThat(first).isPresent();
            assertThat(next.get()).isEqualTo(first);
        }
    }
}
