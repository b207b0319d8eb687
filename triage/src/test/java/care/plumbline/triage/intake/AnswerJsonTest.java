package care.plumbline.triage.intake;

import static org.assertj.core.api.Assertions.assertThat;

import care.plumbline.domain.shared.Sealed;
import care.plumbline.triage.assessment.Answer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AnswerJsonTest {

    static Stream<Answer> answers() {
        return Stream.of(
                new Answer.Codes(List.of("yes")),
                new Answer.Codes(List.of("numb", "weak", "unsure")),
                new Answer.Amount(0),
                new Answer.Amount(-1),
                new Answer.Amount(Integer.MAX_VALUE),
                new Answer.Words("It hurts when I sit."),
                new Answer.Words(""),
                new Answer.Words("«¿Dónde?»\n\t\"quoted\" \\ back {0} 🐎 ' or 1=1 --"),
                new Answer.Words("{\"codes\": [\"none\"]}"));
    }

    @ParameterizedTest
    @MethodSource("answers")
    void anAnswerIsReadBackAsItWasGiven(Answer answer) {
        assertThat(AnswerJson.read(AnswerJson.write(answer, AnswerJsonTest::close), AnswerJsonTest::open))
                .contains(answer);
    }

    @Test
    void aSkippedQuestionIsReadBackWithoutAnAnswer() {
        assertThat(AnswerJson.read(AnswerJson.SKIPPED, AnswerJsonTest::open)).isEmpty();
    }

    @Test
    void theKindOfAnAnswerIsWrittenAndWordsLieSealed() {
        assertThat(written(new Answer.Codes(List.of("a", "b")))).isEqualTo("{\"codes\":[\"a\",\"b\"]}");
        assertThat(written(new Answer.Amount(4))).isEqualTo("{\"number\":4}");
        assertThat(written(new Answer.Words("my own words")))
                .startsWith("{\"sealed\":")
                .doesNotContain("own words");
    }

    private static String written(Answer answer) {
        return AnswerJson.write(answer, AnswerJsonTest::close);
    }

    /** Stands for the real sealing: what matters here is that the words went through it. */
    private static Sealed close(String words) {
        return new Sealed(new StringBuilder(words).reverse().toString().getBytes(StandardCharsets.UTF_8));
    }

    private static String open(Sealed closed) {
        return new StringBuilder(new String(closed.bytes(), StandardCharsets.UTF_8))
                .reverse()
                .toString();
    }
}
