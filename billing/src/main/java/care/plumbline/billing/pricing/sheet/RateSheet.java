package care.plumbline.billing.pricing.sheet;

import care.plumbline.billing.money.Money;
import care.plumbline.billing.pricing.PayerRates;
import care.plumbline.billing.pricing.PayerRates.Rate;
import care.plumbline.billing.pricing.PriceBook;
import care.plumbline.billing.pricing.sheet.Finding.Code;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Payer rates: each an amount or a percentage of the charge. */
public final class RateSheet {

    private RateSheet() {}

    /** Reads and checks payer rates. */
    public static Checked<List<Rate>> read(Sheet sheet, SheetContext context) {
        var cells = new Cells(PricingKind.PAYER_RATES, sheet);
        var rates = new ArrayList<Rate>();
        for (var row = 0; row < cells.rows(); row++) {
            rates.add(rate(cells, row, context));
        }
        return new Checked<>(cells.hasErrors() ? null : List.copyOf(rates), cells.findings());
    }

    private static Rate rate(Cells cells, int row, SheetContext context) {
        var payer = cells.text(row, "payer");
        if (payer.isEmpty() || !context.knowsPayer(payer)) {
            cells.error(row, "payer", Code.UNKNOWN_PAYER, payer);
        }
        var type = cells.text(row, "visit_type");
        if (!type.equals(PayerRates.EVERY_TYPE) && (type.isEmpty() || !context.knowsVisitType(type))) {
            cells.error(row, "visit_type", Code.UNKNOWN_VISIT_TYPE, type);
        }
        var state = cells.text(row, "state");
        if (!state.equals(PriceBook.EVERY_STATE)) {
            cells.requireState(row, "state", state);
        }
        Money amount = null;
        BigDecimal share = null;
        if (cells.isEmpty(row, "amount") == cells.isEmpty(row, "percent_of_charge")) {
            cells.error(row, "amount", Code.AMOUNT_OR_PERCENTAGE);
        } else if (cells.isEmpty(row, "amount")) {
            share = cells.percentage(row, "percent_of_charge").orElse(null);
        } else {
            amount = cells.amount(row, "amount").orElse(null);
        }
        return new Rate(payer, type, state, amount, share);
    }
}
