package care.plumbline.portal.pricing;

import care.plumbline.billing.pricing.sheet.Finding;
import care.plumbline.billing.pricing.sheet.PricingKind;
import care.plumbline.billing.pricing.sheet.Sheet;
import care.plumbline.portal.component.ErrorSummary;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** The cells of a draft to be typed into; every change is told at once, and what is wrong is said at its cell. */
class SheetEditor extends Composite<Div> {

    /** More rows at a time are slow to show and hard to read; the rest is found by its words. */
    private static final int MOST = 60;

    private final PricingKind kind;
    private final Consumer<Sheet> onChange;
    private final List<Map<String, String>> rows = new ArrayList<>();
    private final Map<Integer, SheetRow> shown = new TreeMap<>();
    private final ErrorSummary errors = new ErrorSummary();
    private final TextField filter = new TextField(getTranslation("pricing.filter"));
    private final Div table = new Div();
    private final MissingRows missing;
    private List<Finding> findings = List.of();

    SheetEditor(PricingKind kind, List<String> payers, Consumer<Sheet> onChange) {
        this.kind = kind;
        this.onChange = onChange;
        missing = new MissingRows(kind, this::add);
        filter.setValueChangeMode(ValueChangeMode.ON_CHANGE);
        filter.addValueChangeListener(change -> build());
        getContent().add(errors, filter, table, missing);
        if (AddRowForm.isFor(kind)) {
            getContent().add(new AddRowForm(kind, payers, key -> keys().contains(key), this::add));
        }
    }

    /** Shows these cells instead. */
    void show(Sheet sheet, List<Finding> about) {
        rows.clear();
        sheet.rows().forEach(row -> rows.add(new LinkedHashMap<>(row)));
        findings = about;
        build();
    }

    Sheet sheet() {
        return new Sheet(rows);
    }

    /** Says what is to be said about the cells as they are. */
    void mark(List<Finding> about) {
        var hadHidden = hidden(about);
        findings = about;
        if (hadHidden) {
            build();
        } else {
            mark();
        }
    }

    /** Lists every error, each leading to its cell. */
    void summarize() {
        var problems = new LinkedHashMap<Component, String>();
        findings.stream().filter(Finding::isError).forEach(finding -> {
            var words = SheetWords.finding(kind, finding);
            var row = shown.get(finding.row());
            if (row == null) {
                problems.put(missing.culprit(finding), words);
            } else {
                problems.put(row.culprit(finding), getTranslation("pricing.problem", row.name(), words));
            }
        });
        errors.show(problems);
    }

    private void build() {
        shown.clear();
        table.removeAll();
        filter.setVisible(rows.size() > MOST);
        var heads = Stream.of(
                        Stream.of(getTranslation("pricing.column.row")),
                        SheetRow.columns(kind).stream().map(SheetWords::column),
                        Stream.of(getTranslation("pricing.column.remove")))
                .flatMap(all -> all)
                .toArray(String[]::new);
        var built = new PriceTable(getTranslation("pricing.cells"), heads);
        built.addClassName("price-editor");
        for (var position = 0; position < rows.size(); position++) {
            if (isWanted(position)) {
                var row = row(position);
                shown.put(position, row);
                built.row(row.head(), row.cells());
            }
        }
        table.add(built);
        if (shown.size() < rows.size()) {
            table.add(new Paragraph(getTranslation(
                    "pricing.rows.more", Integer.toString(shown.size()), Integer.toString(rows.size()))));
        }
        mark();
    }

    private SheetRow row(int position) {
        var cells = rows.get(position);
        return new SheetRow(
                kind,
                cells,
                (column, text) -> {
                    cells.put(column, text);
                    onChange.accept(sheet());
                },
                () -> {
                    rows.remove(cells);
                    build();
                    onChange.accept(sheet());
                });
    }

    private void add(Map<String, String> row) {
        rows.add(new LinkedHashMap<>(row));
        filter.clear();
        build();
        onChange.accept(sheet());
        var added = shown.get(rows.size() - 1);
        if (added != null) {
            added.focus();
        }
    }

    private void mark() {
        shown.forEach((position, row) -> row.mark(
                findings.stream().filter(finding -> finding.row() == position).toList()));
        missing.show(findings.stream().filter(finding -> finding.row() < 0).toList());
    }

    private boolean isWanted(int position) {
        if (findings.stream().anyMatch(finding -> finding.row() == position && finding.isError())) {
            return true;
        }
        var name = SheetWords.row(kind, kind.keyOf(rows.get(position))).toLowerCase(Locale.ROOT);
        return name.contains(filter.getValue().strip().toLowerCase(Locale.ROOT))
                && (shown.size() < MOST || position == rows.size() - 1);
    }

    private boolean hidden(List<Finding> about) {
        return about.stream()
                .anyMatch(finding -> finding.isError() && finding.row() >= 0 && !shown.containsKey(finding.row()));
    }

    private List<String> keys() {
        return rows.stream().map(kind::keyOf).toList();
    }
}
