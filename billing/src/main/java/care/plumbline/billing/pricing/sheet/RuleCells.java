package care.plumbline.billing.pricing.sheet;

import care.plumbline.billing.pricing.sheet.Finding.Code;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/** A sheet of rules by name, each with one value; every rule has to be there. */
final class RuleCells {

    private final Cells cells;
    private final Map<String, Integer> rows = new HashMap<>();

    RuleCells(PricingKind kind, Sheet sheet, List<String> rules) {
        cells = new Cells(kind, sheet);
        for (var row = 0; row < cells.rows(); row++) {
            var rule = cells.text(row, "rule");
            if (rules.contains(rule)) {
                rows.put(rule, row);
            } else {
                cells.error(row, "rule", Code.UNKNOWN_RULE, rule);
            }
        }
        rules.stream()
                .filter(rule -> !rows.containsKey(rule))
                .forEach(rule -> cells.error(-1, "rule", Code.ROW_MISSING, rule));
    }

    Cells cells() {
        return cells;
    }

    /** The value of a rule, read in its way; empty when it is missing or wrong. */
    <T> Optional<T> value(String rule, BiFunction<Integer, String, Optional<T>> reading) {
        var row = rows.get(rule);
        return row == null ? Optional.empty() : reading.apply(row, "value");
    }

    void error(String rule, Code code) {
        cells.error(rows.getOrDefault(rule, -1), "value", code);
    }
}
