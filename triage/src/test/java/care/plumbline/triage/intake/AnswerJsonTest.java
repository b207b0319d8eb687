package care.plumbline.triage.intake;

import static org.assertj.core.api.Assertions.assertThat;

import care.plumbline.triage.assessment.Answer;
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
        assertThat(AnswerJson.read(AnswerJson.write(answer))).contains(answer);
    }

    @Test
    void aSkippedQuestionIsReadBackWithoutAnAnswer() {
        assertThat(AnswerJson.read(AnswerJson.SKIPPED)).isEmpty();
    }

    @Test
    void theKindOfAnAnswerIsWritten() {
        assertThat(AnswerJson.write(new Answer.Codes(List.of("a", "b")))).isEqualTo("{\"codes\":[\"a\",\"b\"]}");
        assertThat(AnswerJson.write(new Answer.Amount(4))).isEqualTo("{\"number\":4}");
        assertThat(AnswerJson.write(new Answer.Words("x"))).isEqualTo("{\"text\":\"x\"}");
    }
}
