package care.plumbline.portal.pricing;

import care.plumbline.billing.pricing.sheet.Finding;
import care.plumbline.billing.pricing.sheet.PricingKind;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/** One row of a draft: what tells it apart in words, and a field for each of its other cells. */
class SheetRow {

    /** Clinics here charge in one currency. */
    private static final String FIXED = "currency";

    private final PricingKind kind;
    private final String name;
    private final Div head;
    private final Span problem = new Span();
    private final Map<String, TextField> fields = new LinkedHashMap<>();
    private final Button remove;

    SheetRow(PricingKind kind, Map<String, String> cells, BiConsumer<String, String> onCell, Runnable onRemove) {
        this.kind = kind;
        name = SheetWords.row(kind, kind.keyOf(cells));
        problem.addClassName("cell-problem");
        problem.setVisible(false);
        head = new Div(new Span(name), problem);
        for (var column : columns(kind)) {
            fields.put(column, field(column, cells.getOrDefault(column, ""), onCell));
        }
        remove = new Button(head.getTranslation("pricing.action.remove"), click -> onRemove.run());
        remove.setAriaLabel(head.getTranslation("pricing.action.remove.label", name));
        remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
    }

    /** The columns that are typed into. */
    static List<String> columns(PricingKind kind) {
        return kind.columns().stream()
                .skip(kind.keyColumns().size())
                .filter(column -> !column.equals(FIXED))
                .toList();
    }

    String name() {
        return name;
    }

    Component head() {
        return head;
    }

    Component[] cells() {
        var cells = new ArrayList<Component>(fields.values());
        cells.add(remove);
        return cells.toArray(Component[]::new);
    }

    /** Shows what is to be said about the row's cells instead of what was said before. */
    void mark(List<Finding> findings) {
        problem.setVisible(false);
        fields.forEach((column, field) -> {
            var here = findings.stream()
                    .filter(finding -> finding.column().equals(column))
                    .toList();
            field.setInvalid(here.stream().anyMatch(Finding::isError));
            field.setErrorMessage(words(here.stream().filter(Finding::isError).toList()));
            field.setHelperText(
                    words(here.stream().filter(finding -> !finding.isError()).toList()));
        });
        var atKey = findings.stream()
                .filter(finding -> !fields.containsKey(finding.column()))
                .toList();
        problem.setText(words(atKey));
        problem.setVisible(!atKey.isEmpty());
    }

    /** Where a finding is put right: at its cell, or by removing the row. */
    Component culprit(Finding finding) {
        var field = fields.get(finding.column());
        return field == null ? remove : field;
    }

    void focus() {
        if (fields.isEmpty()) {
            remove.focus();
        } else {
            fields.values().iterator().next().focus();
        }
    }

    private String words(List<Finding> findings) {
        return String.join(
                " ",
                findings.stream()
                        .map(finding -> SheetWords.finding(kind, finding))
                        .toList());
    }

    private TextField field(String column, String text, BiConsumer<String, String> onCell) {
        var field = new TextField();
        field.setAriaLabel(head.getTranslation("pricing.cell", SheetWords.column(column), name));
        field.setManualValidation(true);
        field.setValue(text);
        field.addValueChangeListener(
                change -> onCell.accept(column, change.getValue().strip()));
        return field;
    }
}
