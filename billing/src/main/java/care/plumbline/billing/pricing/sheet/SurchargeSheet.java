package care.plumbline.billing.pricing.sheet;

import care.plumbline.billing.money.Money;
import care.plumbline.billing.pricing.Surcharges.AfterHours;
import care.plumbline.billing.pricing.sheet.Finding.Code;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;

/** Surcharges after hours. */
public final class SurchargeSheet {

    private SurchargeSheet() {}

    /** Reads and checks surcharges. */
    public static Checked<List<AfterHours>> read(Sheet sheet, SheetContext context) {
        var cells = new Cells(PricingKind.SURCHARGES, sheet);
        var surcharges = new ArrayList<AfterHours>();
        for (var row = 0; row < cells.rows(); row++) {
            if (!cells.text(row, "code").equals("AFTER_HOURS")) {
                cells.error(row, "code", Code.UNKNOWN_VALUE, cells.text(row, "code"));
            }
            var type = cells.text(row, "visit_type");
            if (type.isEmpty() || !context.knowsVisitType(type)) {
                cells.error(row, "visit_type", Code.UNKNOWN_VISIT_TYPE, type);
            }
            var from = cells.time(row, "from");
            var until = cells.time(row, "until");
            if (from.isPresent() && from.equals(until)) {
                cells.error(row, "until", Code.NEVER_BEGINS);
            }
            surcharges.add(new AfterHours(
                    type,
                    from.orElse(LocalTime.MIN),
                    until.orElse(LocalTime.MIN),
                    cells.amount(row, "amount").orElse(Money.usd(0))));
        }
        return new Checked<>(cells.hasErrors() ? null : List.copyOf(surcharges), cells.findings());
    }
}
