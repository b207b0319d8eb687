package care.plumbline.billing.pricing.sheet;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Sheets as CSV files (RFC 4180, UTF-8): what is written can be read again. */
public final class SheetCsv {

    /** A larger file is none of ours. */
    public static final int LARGEST = 1_000_000;

    private static final int MOST_ROWS = 5_000;
    private static final int LONGEST_CELL = 500;
    private static final Pattern BREAK = Pattern.compile("\r\n|\r|\n");
    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setIgnoreEmptyLines(true).get();

    private SheetCsv() {}

    /** The sheet with its head line; a cell a spreadsheet would take for a formula begins with an apostrophe. */
    public static String write(PricingKind kind, Sheet sheet) {
        var text = new StringBuilder();
        try (var printer = FORMAT.print(text)) {
            printer.printRecord(kind.columns());
            for (var row : sheet.rows()) {
                printer.printRecord(kind.columns().stream()
                        .map(column -> guarded(row.getOrDefault(column, "")))
                        .toList());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }

    /**
     * Reads a file; its cells are not checked yet.
     *
     * @throws SheetRefused when it is no such file; the refusal names the line
     */
    public static Sheet read(PricingKind kind, byte[] file) {
        if (file.length > LARGEST) {
            throw new SheetRefused.TooLarge();
        }
        try (var parser = CSVParser.parse(new StringReader(decoded(file)), FORMAT)) {
            var rows = new ArrayList<Map<String, String>>();
            var head = true;
            for (var line : parser) {
                if (head) {
                    requireHead(kind, line);
                    head = false;
                } else {
                    rows.add(row(kind, line, number(parser, line)));
                }
                if (rows.size() > MOST_ROWS) {
                    throw new SheetRefused.TooLarge();
                }
            }
            if (head) {
                throw new SheetRefused.HeadMissing(String.join(",", kind.columns()));
            }
            return new Sheet(rows);
        } catch (IOException | UncheckedIOException | IllegalStateException notCsv) {
            throw new SheetRefused.NotCsv();
        }
    }

    private static String decoded(byte[] file) {
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException notUtf8) {
            throw new SheetRefused.NotCsv();
        }
    }

    private static void requireHead(PricingKind kind, CSVRecord line) {
        if (!line.toList().stream().map(String::strip).toList().equals(kind.columns())) {
            throw new SheetRefused.HeadMissing(String.join(",", kind.columns()));
        }
    }

    /** The line of the file it begins on, as an editor counts: a cell may have several lines, and empty ones are skipped. */
    private static String number(CSVParser parser, CSVRecord line) {
        var further = line.stream()
                .mapToLong(cell -> BREAK.matcher(cell).results().count())
                .sum();
        return Long.toString(parser.getCurrentLineNumber() - further);
    }

    private static Map<String, String> row(PricingKind kind, CSVRecord line, String number) {
        List<String> columns = kind.columns();
        if (line.size() != columns.size()) {
            throw new SheetRefused.ColumnsDiffer(number, Integer.toString(columns.size()));
        }
        var row = new LinkedHashMap<String, String>();
        for (var position = 0; position < columns.size(); position++) {
            var cell = bare(line.get(position).strip());
            if (cell.length() > LONGEST_CELL) {
                throw new SheetRefused.CellTooLong(number);
            }
            row.put(columns.get(position), cell);
        }
        return row;
    }

    static String guarded(String cell) {
        return isFormulaBehindApostrophes(cell) ? "'" + cell : cell;
    }

    private static String bare(String cell) {
        return cell.startsWith("'") && isFormulaBehindApostrophes(cell) ? cell.substring(1) : cell;
    }

    /** Also behind apostrophes, so that a cell that was typed with one keeps it when what is written is read again. */
    private static boolean isFormulaBehindApostrophes(String cell) {
        var start = 0;
        while (start < cell.length() && cell.charAt(start) == '\'') {
            start++;
        }
        return start < cell.length() && "=+-@\t\r".indexOf(cell.charAt(start)) >= 0;
    }
}
