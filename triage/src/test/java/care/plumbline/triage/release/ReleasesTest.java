package care.plumbline.triage.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.plumbline.triage.assessment.Answer;
import care.plumbline.triage.assessment.Assess;
import care.plumbline.triage.assessment.Flags;
import care.plumbline.triage.assessment.StartBack;
import care.plumbline.triage.assessment.TypicalAnswers;
import care.plumbline.triage.protocol.Language;
import care.plumbline.triage.protocol.ProtocolInvalid;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The licensed texts of an instrument come from the operator, or its items are not asked; ours are placeholders. */
class ReleasesTest {

    @TempDir
    private Path folder;

    @Test
    void withoutTextsTheItemsHaveNoWordsAndThereIsNoGroup() throws IOException {
        writes("en", 9);

        var off = new Releases(new OperatorTexts("off", folder.toString()))
                .newest()
                .protocol();

        assertThat(off.question("sb.1").hasText(Language.EN)).isFalse();
    }

    @Test
    void operatorsTextsAreAskedInTheirLanguageOnlyWithTheCopyrightLine() throws IOException {
        writes("en", 9);

        var protocol = new Releases(new OperatorTexts("licensed", folder.toString()))
                .newest()
                .protocol();

        assertThat(protocol.question("sb.3").text(Language.EN)).isEqualTo("Placeholder 3");
        assertThat(protocol.question("sb.3").help(Language.EN)).isEqualTo("Placeholder of the owner");
        assertThat(protocol.question("sb.3").hasText(Language.ES)).isFalse();
        var answers = TypicalAnswers.change(TypicalAnswers.allNegativeAdult(), "pain.location=lower-left");
        for (var item = 1; item <= 8; item++) {
            answers = answers.with("sb." + item, Answer.Codes.of("agree"));
        }
        answers = answers.with("sb.9", Answer.Codes.of("extremely"));
        assertThat(Assess.assess(protocol, answers, Flags.NONE)
                        .scores()
                        .startBack()
                        .group())
                .isEqualTo(StartBack.Group.HIGH);
    }

    @Test
    void fileThatLeavesAnItemOutStopsTheStart() throws IOException {
        writes("en", 8);

        assertThatThrownBy(() -> new Releases(new OperatorTexts("licensed", folder.toString())))
                .isInstanceOf(ProtocolInvalid.class)
                .hasMessageContaining("start-back_en.yaml");
    }

    @Test
    void unknownModeIsRefusedInWords() {
        assertThatThrownBy(() -> new OperatorTexts("maybe", ""))
                .hasMessage("PLUMBLINE_START_BACK is off, non-commercial or licensed, not maybe");
    }

    private void writes(String language, int items) throws IOException {
        var texts = IntStream.rangeClosed(1, items)
                .mapToObj(item -> "\"%d\": \"Placeholder %d\"".formatted(item, item))
                .collect(Collectors.joining("\n"));
        Files.writeString(
                folder.resolve("start-back_" + language + ".yaml"),
                "copyright: \"Placeholder of the owner\"\n" + texts + "\n");
    }
}
