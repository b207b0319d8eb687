package care.plumbline.billing.pricing.sheet;

import java.util.List;
import java.util.Map;

/**
 * Rows of cells as they were typed, also those that are wrong.
 *
 * @param rows cells by the name of their column; a cell that is not there is empty
 */
public record Sheet(List<Map<String, String>> rows) {

    /** A sheet without rows. */
    public static final Sheet EMPTY = new Sheet(List.of());

    /** Copies the rows. */
    public Sheet {
        rows = rows.stream().map(Map::copyOf).toList();
    }

    /** A cell's text, empty when it is not there. */
    public String cell(int row, String column) {
        return rows.get(row).getOrDefault(column, "").strip();
    }
}
