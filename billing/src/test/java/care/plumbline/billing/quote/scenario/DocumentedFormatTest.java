package care.plumbline.billing.quote.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import care.plumbline.billing.coverage.Confidence;
import care.plumbline.billing.coverage.EligibilityStatus;
import care.plumbline.billing.coverage.Network;
import care.plumbline.billing.coverage.PayerKind;
import care.plumbline.billing.coverage.Rejection;
import care.plumbline.billing.pricing.PriceClass;
import care.plumbline.billing.pricing.QuotePolicy;
import care.plumbline.billing.quote.calculation.Calculation;
import care.plumbline.billing.quote.calculation.Modality;
import care.plumbline.billing.quote.calculation.Note;
import care.plumbline.billing.quote.calculation.QuoteLine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page that describes the format says what is true: its examples run, and no code is left out. */
class DocumentedFormatTest {

    private static final Path PAGE = Path.of("..", "docs", "billing", "scenarios.md");
    private static final Pattern YAML = Pattern.compile("(?s)```yaml\n(.*?)```");

    @TempDir
    private Path temporary;

    private String page = "";

    @BeforeEach
    void page() throws IOException {
        page = Files.readString(PAGE);
    }

    @Test
    void theFirstExamplePrintsWhatThePageSays() {
        var file = example("prices.yaml", "# prices.yaml");

        assertPrints(ScenarioFolder.check(file), 0);
    }

    @Test
    void itsDifferencePrintsWhatThePageSays() throws IOException {
        var file = example("prices.yaml", "# prices.yaml");
        Files.writeString(file, Files.readString(file).replace("due: 95.00", "due: 94.00"));

        var printed = ScenarioFolder.check(file);

        assertThat(printed.exit()).isEqualTo(1);
        var difference = printed.text().lines().skip(1).limit(3).map(line -> line.replace(temporary + "/", ""));
        assertThat(difference).allMatch(line -> page.contains("    " + line + "\n"));
        assertThat(page).contains("`" + printed.text().lines().toList().getLast() + "`");
    }

    @Test
    void theSecondExamplePrintsWhatThePageSays() {
        example("clinic.yaml", "priceLists:\n  A:");

        assertPrints(ScenarioFolder.check(example("insurance.yaml", "use: clinic.yaml")), 0);
    }

    @Test
    void thePartsOfFilesCanBeUsed() {
        var clinic = ScenarioFolder.CLINIC.replaceFirst("(?s)payers:.*?promos:", "promos:");
        var file = new ScenarioFolder(temporary)
                .write(
                        "parts.yaml",
                        clinic
                                + block("payers:\n  ACME:")
                                + block("assistance:")
                                + block("cancellations:\n  - id: an-hour-before"));

        var printed = ScenarioFolder.check(file);

        assertThat(printed.exit()).as(printed.text()).isZero();
    }

    @Test
    void everyCodeStandsOnThePage() {
        var codes = Stream.of(
                        QuoteLine.Code.values(),
                        Note.Code.values(),
                        Calculation.Outcome.values(),
                        Modality.values(),
                        Network.values(),
                        PayerKind.values(),
                        PriceClass.values(),
                        EligibilityStatus.values(),
                        Rejection.Reason.values(),
                        Confidence.values(),
                        QuotePolicy.OutOfNetwork.values(),
                        CancellationReader.By.values())
                .flatMap(Arrays::stream)
                .map(Object::toString);

        assertThat(codes)
                .allMatch(code ->
                        Pattern.compile("`" + code + "[`:]").matcher(page).find());
    }

    private void assertPrints(ScenarioFolder.Printed printed, int exit) {
        assertThat(printed.exit()).as(printed.text()).isEqualTo(exit);
        var indented = printed.text().lines().map(line -> line.isEmpty() ? "" : "    " + line);
        assertThat(page).contains(String.join("\n", indented.toList()));
    }

    private Path example(String name, String begins) {
        return new ScenarioFolder(temporary).write(name, block(begins));
    }

    private String block(String begins) {
        List<String> blocks = YAML.matcher(page)
                .results()
                .map(found -> found.group(1))
                .filter(block -> block.startsWith(begins))
                .toList();
        assertThat(blocks).as(begins).hasSize(1);
        return blocks.getFirst();
    }
}
