package care.plumbline.billing.pricing.sheet;

import care.plumbline.billing.money.Money;
import care.plumbline.billing.pricing.Promos.Promo;
import care.plumbline.billing.pricing.sheet.Finding.Code;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Promo codes: each a percentage or an amount, with where, when and how often it holds. */
public final class PromoSheet {

    private PromoSheet() {}

    /** Reads and checks promo codes; their dates are on the clinic's clock. */
    public static Checked<List<Promo>> read(Sheet sheet, SheetContext context) {
        var cells = new Cells(PricingKind.PROMOS, sheet);
        var promos = new ArrayList<Promo>();
        for (var row = 0; row < cells.rows(); row++) {
            promos.add(promo(cells, row, context));
        }
        return new Checked<>(cells.hasErrors() ? null : List.copyOf(promos), cells.findings());
    }

    private static Promo promo(Cells cells, int row, SheetContext context) {
        var code = cells.text(row, "code");
        if (!code.matches("[A-Z0-9]{3,20}")) {
            cells.error(row, "code", Code.NOT_A_CODE, code);
        }
        Money amount = null;
        BigDecimal share = null;
        if (cells.isEmpty(row, "amount") == cells.isEmpty(row, "percent")) {
            cells.error(row, "percent", Code.AMOUNT_OR_PERCENTAGE);
        } else if (cells.isEmpty(row, "amount")) {
            share = cells.percentage(row, "percent").orElse(null);
        } else {
            amount = cells.amount(row, "amount").orElse(null);
        }
        var from = cells.instant(row, "from", context.zone()).orElse(null);
        var until = cells.instant(row, "until", context.zone()).orElse(null);
        if (from != null && until != null && !from.isBefore(until)) {
            cells.error(row, "until", Code.ENDS_BEFORE_IT_BEGINS);
        }
        var states = cells.words(row, "states");
        states.forEach(state -> cells.requireState(row, "states", state));
        var types = cells.words(row, "visit_types");
        types.stream()
                .filter(type -> !context.knowsVisitType(type))
                .forEach(type -> cells.error(row, "visit_types", Code.UNKNOWN_VISIT_TYPE, type));
        return new Promo(
                code,
                share,
                amount,
                cells.isEmpty(row, "cap") ? null : cells.amount(row, "cap").orElse(null),
                cells.yes(row, "stackable"),
                from,
                until,
                states,
                types,
                cells.yes(row, "first_visit_only"),
                cells.isEmpty(row, "per_patient")
                        ? null
                        : cells.number(row, "per_patient").orElse(null),
                cells.isEmpty(row, "in_all")
                        ? null
                        : cells.number(row, "in_all").orElse(null));
    }
}
