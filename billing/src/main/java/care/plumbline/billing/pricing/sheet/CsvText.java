package care.plumbline.billing.pricing.sheet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.commons.csv.CSVFormat;

/** Lines of comma-separated values (RFC 4180) in which no cell is taken for a formula by a spreadsheet. */
public final class CsvText {

    private CsvText() {}

    /** The lines as text; a cell that begins like a formula gets an apostrophe before it. */
    public static String of(List<List<String>> lines) {
        var text = new StringBuilder();
        try (var printer = CSVFormat.RFC4180.print(text)) {
            for (var line : lines) {
                printer.printRecord(line.stream().map(SheetCsv::guarded).toList());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }
}
