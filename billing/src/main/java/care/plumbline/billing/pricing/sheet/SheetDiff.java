package care.plumbline.billing.pricing.sheet;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What differs between two sheets of one kind. */
public final class SheetDiff {

    private SheetDiff() {}

    /**
     * One cell that differs.
     *
     * @param key the words that tell its row apart
     * @param before empty when the row is new
     * @param after empty when the row is gone
     */
    public record Change(String key, String column, String before, String after) {}

    /** The cells that differ, in the order of the later sheet; rows that are gone last. */
    public static List<Change> between(PricingKind kind, Sheet before, Sheet after) {
        var old = byKey(kind, before);
        var changes = new ArrayList<Change>();
        byKey(kind, after).forEach((key, row) -> changes.addAll(row(kind, key, old.getOrDefault(key, Map.of()), row)));
        var now = byKey(kind, after);
        old.forEach((key, row) -> {
            if (!now.containsKey(key)) {
                changes.addAll(row(kind, key, row, Map.of()));
            }
        });
        return List.copyOf(changes);
    }

    private static List<Change> row(
            PricingKind kind, String key, Map<String, String> before, Map<String, String> after) {
        return kind.columns().stream()
                .skip(kind.keyColumns().size())
                .map(column -> new Change(key, column, text(before, column), text(after, column)))
                .filter(change -> !change.before().equals(change.after()))
                .toList();
    }

    private static String text(Map<String, String> row, String column) {
        return row.getOrDefault(column, "").strip();
    }

    private static Map<String, Map<String, String>> byKey(PricingKind kind, Sheet sheet) {
        var rows = new LinkedHashMap<String, Map<String, String>>();
        sheet.rows().forEach(row -> rows.put(kind.keyOf(row), row));
        return rows;
    }
}
