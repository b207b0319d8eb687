package care.plumbline.billing.pricing.sheet;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Two people changed the cells of one draft: where they differ, and what comes of choosing. */
public final class SheetMerge {

    private SheetMerge() {}

    /** Who changed what differs. */
    public enum Side {
        THEIRS,
        MINE,
        BOTH
    }

    /**
     * One cell that differs.
     *
     * @param key the words that tell its row apart
     * @param column empty when the whole row is there on one side only
     * @param theirs what the other person saved; empty when there is no such row any more
     * @param mine what was typed here; empty when the row was removed here
     * @param changedBy whose change it is, against what both began with
     */
    public record Difference(String key, String column, String theirs, String mine, Side changedBy) {

        /** Whether a whole row is meant. */
        public boolean isRow() {
            return column.isEmpty();
        }
    }

    /** Where two sheets that came of one differ, in the order of the rows. */
    public static List<Difference> differences(PricingKind kind, Sheet common, Sheet theirs, Sheet mine) {
        var before = byKey(kind, common);
        var other = byKey(kind, theirs);
        var own = byKey(kind, mine);
        var differences = new ArrayList<Difference>();
        for (var key : keys(other, own)) {
            var row = new Row(key, before.getOrDefault(key, Map.of()), other.get(key), own.get(key));
            differences.addAll(row.differences(kind));
        }
        return List.copyOf(differences);
    }

    /** Their sheet with what was typed here in the chosen places. */
    public static Sheet merge(PricingKind kind, Sheet theirs, Sheet mine, Set<Difference> chosenMine) {
        var merged = byKey(kind, theirs);
        var own = byKey(kind, mine);
        for (var choice : chosenMine) {
            var ownRow = own.get(choice.key());
            if (ownRow == null) {
                merged.remove(choice.key());
            } else if (choice.isRow()) {
                merged.put(choice.key(), ownRow);
            } else {
                var row = new LinkedHashMap<>(merged.getOrDefault(choice.key(), Map.of()));
                row.put(choice.column(), choice.mine());
                merged.put(choice.key(), row);
            }
        }
        return new Sheet(new ArrayList<>(merged.values()));
    }

    private static Set<String> keys(Map<String, Map<String, String>> one, Map<String, Map<String, String>> other) {
        var keys = new LinkedHashSet<>(one.keySet());
        keys.addAll(other.keySet());
        return keys;
    }

    private static Map<String, Map<String, String>> byKey(PricingKind kind, Sheet sheet) {
        var rows = new LinkedHashMap<String, Map<String, String>>();
        sheet.rows().forEach(row -> rows.put(kind.keyOf(row), row));
        return rows;
    }

    /** One row on all three sides; null where it is not there. */
    private record Row(
            String key,
            Map<String, String> before,
            @Nullable Map<String, String> theirs,
            @Nullable Map<String, String> mine) {

        List<Difference> differences(PricingKind kind) {
            if (mine == null) {
                return theirs == null ? List.of() : List.of(wholeRow(kind, theirs, true));
            }
            if (theirs == null) {
                return List.of(wholeRow(kind, mine, false));
            }
            var found = new ArrayList<Difference>();
            for (var column : kind.columns()) {
                var old = text(before, column);
                var other = text(theirs, column);
                var own = text(mine, column);
                if (!other.equals(own)) {
                    found.add(new Difference(key, column, other, own, side(old, other, own)));
                }
            }
            return found;
        }

        /** A new row, or one that is gone on the other side and was perhaps changed on this one. */
        private Difference wholeRow(PricingKind kind, Map<String, String> standing, boolean isTheirs) {
            var own = isTheirs ? Side.THEIRS : Side.MINE;
            var other = isTheirs ? Side.MINE : Side.THEIRS;
            var side = before.isEmpty() ? own : standing.equals(before) ? other : Side.BOTH;
            var text = texts(kind, standing);
            return new Difference(key, "", isTheirs ? text : "", isTheirs ? "" : text, side);
        }

        private static Side side(String old, String theirs, String mine) {
            if (old.equals(theirs)) {
                return Side.MINE;
            }
            return old.equals(mine) ? Side.THEIRS : Side.BOTH;
        }

        private static String texts(PricingKind kind, Map<String, String> row) {
            return String.join(
                    " ",
                    kind.columns().stream()
                            .skip(kind.keyColumns().size())
                            .map(column -> text(row, column))
                            .filter(text -> !text.isEmpty())
                            .toList());
        }

        private static String text(Map<String, String> row, String column) {
            return row.getOrDefault(column, "").strip();
        }
    }
}
