package care.plumbline.billing.coverage.x12;

import static org.assertj.core.api.Assertions.assertThat;

import care.plumbline.billing.coverage.Network;
import java.time.LocalDate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The benchmark compares two readers of the same answers. */
class ReadingTwinTest {

    static Stream<Arguments> answers() {
        return IntStream.rangeClosed(1, 15)
                .boxed()
                .flatMap(number -> Stream.of(Network.values()).map(side -> Arguments.of(number, side)));
    }

    @ParameterizedTest
    @MethodSource("answers")
    void saysWhatTheReaderSays(int number, Network side) {
        var bytes = Answers.bytes(Answers.sample(number));

        assertThat(ReadingTwin.read(bytes, side))
                .isEqualTo(ReadingTwin.Reading.of(
                        new BenefitReader().read(AnswerReader.read(bytes), side, "98", LocalDate.of(2026, 11, 9))));
    }
}
