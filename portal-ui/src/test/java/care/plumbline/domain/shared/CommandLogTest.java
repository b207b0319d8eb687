package care.plumbline.domain.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.plumbline.testing.As;
import care.plumbline.testing.Peek;
import care.plumbline.testing.Persons;
import care.plumbline.testing.PortalTest;
import care.plumbline.testing.Race;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PortalTest
class CommandLogTest {

    @Autowired
    private CommandLog log;

    @Autowired
    private Peek peek;

    @Autowired
    private Persons persons;

    private final AtomicInteger done = new AtomicInteger();

    @Test
    void repeatedCommandIsAnsweredAsTheFirstTime() {
        var patient = persons.patient();
        var key = CommandKey.next();

        assertThat(cancels(patient, key, "visit 1")).isEqualTo("done 1");
        assertThat(cancels(patient, key, "visit 1")).isEqualTo("done 1");
        assertThat(done).hasValue(1);
    }

    @Test
    void eightRepetitionsAtOnceAreDoneOnce() {
        var patient = persons.patient();
        var key = CommandKey.next();

        var results = Race.times(8, () -> cancels(patient, key, "visit 1"));

        assertThat(results).extracting(Race.Result::answer).containsOnly("done 1");
        assertThat(done).hasValue(1);
    }

    @Test
    void keyOfAnotherRequestIsRefused() {
        var patient = persons.patient();
        var key = CommandKey.next();
        cancels(patient, key, "visit 1");

        assertThatThrownBy(() -> cancels(patient, key, "visit 2")).isInstanceOf(CommandRefused.KeyReused.class);
    }

    @Test
    void sameKeyOfSomebodyElseIsTheirOwn() {
        var key = CommandKey.next();
        cancels(persons.patient(), key, "visit 1");

        assertThat(cancels(persons.patient(), key, "visit 2")).isEqualTo("done 2");
    }

    @Test
    void commandThatFailedMayBeTriedAgain() {
        var patient = persons.patient();
        var key = CommandKey.next();
        assertThatThrownBy(() -> patient.run(actor -> peek.inside(
                        actor,
                        () -> log.once(actor, key, "cancel", "visit 1", () -> {
                            throw new IllegalStateException("no luck");
                        }))))
                .hasMessage("no luck");

        assertThat(cancels(patient, key, "visit 1")).isEqualTo("done 1");
    }

    private String cancels(As person, CommandKey key, String request) {
        return person.get(actor -> peek.inside(
                actor, () -> log.once(actor, key, "cancel", request, () -> "done " + done.incrementAndGet())));
    }
}
