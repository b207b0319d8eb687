package care.plumbline.billing.quote.scenario;

import care.plumbline.billing.pricing.sheet.Checked;
import care.plumbline.billing.pricing.sheet.Finding;
import care.plumbline.billing.pricing.sheet.Sheet;
import care.plumbline.billing.quote.scenario.source.SourceNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Part of a file as the sheet it would be in the product, so that it is checked as one that is published. */
final class SheetSection {

    private final SourceNode whole;
    private final List<Map<String, String>> rows = new ArrayList<>();
    private final List<Row> places = new ArrayList<>();

    SheetSection(SourceNode whole) {
        this.whole = whole;
    }

    /** Cells of one row, each with its place. */
    static final class Row {

        private final SourceNode whole;
        private final Map<String, String> cells = new HashMap<>();
        private final Map<String, SourceNode> places = new HashMap<>();
        private boolean broken;

        Row(SourceNode whole) {
            this.whole = whole;
        }

        /** A cell that stands in the row's own text. */
        Row cell(String column, String text) {
            cells.put(column, text);
            return this;
        }

        /** A cell that is a member of the row, read in its way; one that cannot be read leaves the row out. */
        Row cell(String column, Optional<SourceNode> source, Function<SourceNode, Optional<String>> reading) {
            source.ifPresent(place -> {
                places.put(column, place);
                reading.apply(place).ifPresentOrElse(text -> cells.put(column, text), () -> broken = true);
            });
            return this;
        }

        /** A cell that has to be there. */
        Row needed(String column, Optional<SourceNode> source, Function<SourceNode, Optional<String>> reading) {
            broken |= source.isEmpty();
            return cell(column, source, reading);
        }
    }

    void add(Row row) {
        if (!row.broken) {
            rows.add(row.cells);
            places.add(row);
        }
    }

    /** Adds a rule of one value. */
    boolean addRule(String rule, Optional<SourceNode> source, Function<SourceNode, Optional<String>> reading) {
        var row = new Row(whole).cell("rule", rule).needed("value", source, reading);
        add(row);
        return !row.broken;
    }

    /** Reads the sheet; each error is reported at the cell's place. */
    <T> Optional<T> read(Function<Sheet, Checked<T>> reading) {
        var sheet = new Sheet(rows);
        var checked = reading.apply(sheet);
        checked.findings().stream()
                .filter(Finding::isError)
                .forEach(finding -> placeOf(finding)
                        .problem(FindingWords.of(
                                finding, finding.row() < 0 ? "" : sheet.cell(finding.row(), finding.column()))));
        return Optional.ofNullable(checked.content());
    }

    private SourceNode placeOf(Finding finding) {
        if (finding.row() < 0) {
            return whole;
        }
        var row = places.get(finding.row());
        return row.places.getOrDefault(finding.column(), row.whole);
    }
}
