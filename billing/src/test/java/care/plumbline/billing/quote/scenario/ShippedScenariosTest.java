package care.plumbline.billing.quote.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every quote and cancellation case of the billing specification, section 8, as the files that ship with it. */
class ShippedScenariosTest {

    private static final Path FOLDER = Path.of("..", "docs", "billing", "scenarios");

    @TestFactory
    Stream<DynamicContainer> everyCaseIsAsExpected() throws IOException {
        return files().stream()
                .map(file -> dynamicContainer(
                        file.getFileName().toString(),
                        ScenarioReader.read(file).stream()
                                .map(one -> dynamicTest(one.head().id(), () -> {
                                    var report = new CaseReport(one, CaseRun.of(one));

                                    assertThat(report.differences())
                                            .as(String.join("\n", report.lines()))
                                            .isEmpty();
                                }))));
    }

    @Test
    void noCaseOfTheSpecificationIsLeftOut() throws IOException {
        var ids = files().stream()
                .flatMap(file -> ScenarioReader.read(file).stream())
                .map(one -> one.head().id());

        assertThat(ids)
                .containsExactlyInAnyOrderElementsOf(
                        Stream.concat(ids("T%02d", 60), ids("R%02d", 12)).toList());
    }

    @Test
    void theCommandPassesThem() throws IOException {
        var printed = ScenarioFolder.check(files().toArray(Path[]::new));

        assertThat(printed.exit()).as(printed.text()).isZero();
        assertThat(printed.text())
                .contains("ok T13  SELF_PAY_PRICE 100.00; AFTER_HOURS 15.00 = 115.00\n")
                .contains("ok T57  DEPOSIT_COPAY_MIN 20.00 = 20.00 to 50.00\n")
                .contains("ok T60  no price; BENEFIT_LIMIT_REACHED; STAFF_REVIEW\n")
                .contains("ok R02  fee 15.00, back 85.00\n")
                .endsWith("\n72 cases, all as expected.\n");
    }

    private static List<Path> files() throws IOException {
        try (var files = Files.list(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        }
    }

    private static Stream<String> ids(String format, int last) {
        return IntStream.rangeClosed(1, last).mapToObj(format::formatted);
    }
}
