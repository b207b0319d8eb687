package care.plumbline.triage.vignette;

import static org.assertj.core.api.Assertions.assertThat;

import care.plumbline.triage.assessment.Assess;
import care.plumbline.triage.assessment.Flags;
import care.plumbline.triage.assessment.TypicalAnswers;
import care.plumbline.triage.assessment.Unknown;
import care.plumbline.triage.protocol.UnknownClass;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Collectors;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VignetteCheckTest {

    private static final Path SHIPPED = Path.of("..", "docs", "clinical", "vignettes.yaml");

    private static final String BASE = """
            base:
              person:
                scope.age: 40
            vignettes:
            """;

    @TempDir
    private Path folder;

    @Test
    void shippedVignettesPass() {
        var report = check(SHIPPED.toString());

        assertThat(report.exit()).as(report.text()).isZero();
        assertThat(report.text()).contains("No emergency came out lower, and no case two levels too low.");
    }

    @Test
    void shippedVignettesAreManyAndVariedAndNoTwoAlike() throws IOException {
        var vignettes = new VignetteReader(TypicalAnswers.backPain()).read("vignettes.yaml", Files.readString(SHIPPED));

        var byGold = vignettes.stream().collect(Collectors.groupingBy(Vignette::gold, Collectors.counting()));
        assertThat(vignettes).hasSizeGreaterThanOrEqualTo(60);
        assertThat(byGold).hasSize(Gold.values().length);
        byGold.forEach((gold, count) -> assertThat(count).isGreaterThanOrEqualTo(gold == Gold.STOP_AGE ? 1 : 10));
        assertThat(vignettes.stream().filter(VignetteCheckTest::hasUnknowns)).hasSizeGreaterThanOrEqualTo(15);
        assertThat(vignettes.stream().map(vignette -> List.of(vignette.answers(), vignette.flags())))
                .doesNotHaveDuplicates();
    }

    @Test
    void emergencyThatCameOutLowerIsDangerous() throws IOException {
        var report = check(file("- {id: V1, base: person, text: x, gold: EMERGENCY_NOW, answers: {}}"));

        assertThat(report.exit()).isEqualTo(1);
        assertThat(report.text())
                .contains("V1     UNDER  gold EMERGENCY_NOW          got URGENT_SAME_DAY        U16")
                .contains("sensitivity for EMERGENCY_NOW    0 of   1 =   0.0 % (95 % CI 0.0 to 79.3)")
                .contains("DANGEROUS: V1");
    }

    @Test
    void rangeIsCountedApartAndDoesNotExcuseDanger() throws IOException {
        var report = check(
                file("- {id: V1, base: person, text: x, gold: EMERGENCY_NOW, min: URGENT_SAME_DAY, answers: {}}"));

        assertThat(report.text()).contains("(acceptable)").contains("in acceptable range              1 of   1");
        assertThat(report.exit()).isEqualTo(1);
    }

    @Test
    void flagsAndBlanksAndTheAgeStopAreUnderstood() throws IOException {
        var report = check(file("""
                - {id: V1, base: person, text: x, gold: URGENT_SAME_DAY, answers: {}, flags: [amendedEmergency]}
                - {id: V2, base: person, text: x, gold: STOP_AGE, answers: {scope.age: ~}}
                """));

        assertThat(report.exit()).as(report.text()).isZero();
    }

    @Test
    void everyMistakeIsNamedWithItsPlace() throws IOException {
        var report = check(file("""
                - {id: V1, base: nobody, text: x, gold: SELF_CARE}
                - {id: V2, base: person, text: x, gold: FINE, answers: {no.such: 1, sys.fever: perhaps, pain.now: bad}}
                - {id: V2, base: person, text: x, gold: SELF_CARE, flags: [late], answers: {}}
                """));

        assertThat(report.exit()).isEqualTo(2);
        assertThat(report.text())
                .contains("unknown base \"nobody\"")
                .contains("unknown level \"FINE\"")
                .contains("unknown item \"no.such\"")
                .contains("item sys.fever has no code \"perhaps\"")
                .contains("\"bad\" is no whole number")
                .contains("unknown flag \"late\"")
                .contains("the vignette is there twice");
    }

    @Test
    void missingFileAndNoFileAreSaid() {
        var missing = check(folder.resolve("nothing.yaml").toString());
        assertThat(missing.exit()).isEqualTo(2);
        assertThat(missing.text()).startsWith("cannot read the file ").contains("nothing.yaml");
        assertThat(VignetteCheck.check(List.of(), new PrintStream(new ByteArrayOutputStream())))
                .isEqualTo(2);
    }

    /** By the formula of Wilson 1927, computed by hand. */
    @ParameterizedTest
    @CsvSource({"0, 10, 0.0, 0.2775", "10, 10, 0.7225, 1.0", "5, 10, 0.2366, 0.7634", "48, 50, 0.8654, 0.9890"})
    void wilsonIntervalStaysSensibleNearTheEnds(long hits, long of, double low, double high) {
        var interval = VignetteReport.wilson(hits, of);

        assertThat(interval.low()).isCloseTo(low, Offset.offset(0.0001));
        assertThat(interval.high()).isCloseTo(high, Offset.offset(0.0001));
    }

    private static boolean hasUnknowns(Vignette vignette) {
        var counted = EnumSet.of(UnknownClass.A, UnknownClass.B, UnknownClass.C, UnknownClass.RULE);
        return Assess.assess(TypicalAnswers.backPain(), vignette.answers(), Flags.NONE).unknowns().stream()
                .map(Unknown::unknownClass)
                .anyMatch(counted::contains);
    }

    private String file(String vignettes) throws IOException {
        var file = folder.resolve("some.yaml");
        Files.writeString(file, BASE + vignettes.indent(2));
        return file.toString();
    }

    private record Report(int exit, String text) {}

    private static Report check(String file) {
        var out = new ByteArrayOutputStream();
        var exit = VignetteCheck.check(List.of(file), new PrintStream(out, true, StandardCharsets.UTF_8));
        return new Report(exit, out.toString(StandardCharsets.UTF_8));
    }
}
