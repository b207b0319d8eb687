package care.plumbline.billing.pricing.sheet;

import care.plumbline.billing.money.Money;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Sheets as lines of text. */
final class SheetText {

    static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

    private SheetText() {}

    /** A sheet of these lines; the head is added. */
    static Sheet sheet(PricingKind kind, String... lines) {
        return SheetCsv.read(kind, bytes(head(kind) + "\n" + String.join("\n", lines)));
    }

    static String head(PricingKind kind) {
        return String.join(",", kind.columns());
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** The same with another cell. */
    static Sheet with(Sheet sheet, int row, String column, String cell) {
        var rows = new ArrayList<Map<String, String>>(sheet.rows());
        var changed = new HashMap<>(rows.get(row));
        changed.put(column, cell);
        rows.set(row, changed);
        return new Sheet(rows);
    }

    static Sheet without(Sheet sheet, int row) {
        var rows = new ArrayList<Map<String, String>>(sheet.rows());
        rows.remove(row);
        return new Sheet(rows);
    }

    /** A clinic with two visit types and two payers. */
    static SheetContext clinic(Sheet base, @Nullable Money lowestPrice) {
        return new SheetContext(Set.of("NEW_PATIENT"), Set.of("SHP", "HM"), NEW_YORK, base, lowestPrice);
    }

    static List<Finding> check(PricingKind kind, Sheet sheet) {
        return Sheets.check(kind, sheet, clinic(Sheet.EMPTY, Money.usd(4_900)));
    }
}
