package care.plumbline.portal.pricing;

import care.plumbline.billing.pricing.sheet.Finding;
import care.plumbline.billing.pricing.sheet.Finding.Code;
import care.plumbline.billing.pricing.sheet.PricingKind;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

/** What is to be said about a draft as a whole: rows it cannot be without, each with a button that adds it. */
class MissingRows extends Composite<Div> {

    private final PricingKind kind;
    private final Consumer<Map<String, String>> onAdd;
    private final Map<Finding, Component> culprits = new HashMap<>();

    MissingRows(PricingKind kind, Consumer<Map<String, String>> onAdd) {
        this.kind = kind;
        this.onAdd = onAdd;
        getContent().addClassName("missing-rows");
    }

    void show(List<Finding> findings) {
        culprits.clear();
        getContent().removeAll();
        for (var finding : findings) {
            var words = new Span(SheetWords.finding(kind, finding));
            words.addClassName("cell-problem");
            var line = new Div(words);
            if (finding.code() == Code.ROW_MISSING) {
                var add = button(Objects.requireNonNull(finding.argument()));
                line.add(add);
                culprits.put(finding, add);
            }
            getContent().add(line);
        }
    }

    /** Where a finding is put right. */
    Component culprit(Finding finding) {
        return culprits.getOrDefault(finding, this);
    }

    private Button button(String key) {
        var add = new Button(getTranslation("pricing.action.add-missing"), click -> onAdd.accept(row(kind, key)));
        add.setAriaLabel(getTranslation("pricing.action.add-missing.label", SheetWords.row(kind, key)));
        return add;
    }

    /** An empty row of these words. */
    static Map<String, String> row(PricingKind kind, String key) {
        var parts = key.split(" ", -1);
        var row = new LinkedHashMap<String, String>();
        for (var position = 0; position < kind.columns().size(); position++) {
            row.put(kind.columns().get(position), position < parts.length ? parts[position] : "");
        }
        row.computeIfPresent("currency", (column, empty) -> "USD");
        return row;
    }
}
