package care.plumbline.billing.pricing.sheet;

import care.plumbline.billing.money.Money;
import care.plumbline.billing.pricing.PriceBook;
import care.plumbline.billing.pricing.PriceClass;
import care.plumbline.billing.pricing.sheet.Finding.Code;
import care.plumbline.billing.pricing.sheet.Finding.Severity;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** A price list: every visit type has a price of every class for every state, and may have others for one state. */
public final class PriceSheet {

    private static final int LARGE_PERCENT = 30;

    private PriceSheet() {}

    /** One price of the sheet. */
    public record Row(String visitType, PriceClass priceClass, String state, Money amount) {}

    /** Reads and checks a price list. */
    public static Checked<List<Row>> read(Sheet sheet, SheetContext context) {
        var cells = new Cells(PricingKind.PRICES, sheet);
        var rows = new ArrayList<Row>();
        for (var row = 0; row < cells.rows(); row++) {
            row(cells, row, context).ifPresent(rows::add);
        }
        if (context.visitTypes() != null) {
            missing(cells, sheet, context);
            if (!cells.hasErrors()) {
                compare(cells, rows);
                changes(cells, rows, sheet, context.base());
            }
        }
        return new Checked<>(cells.hasErrors() ? null : List.copyOf(rows), cells.findings());
    }

    private static Optional<Row> row(Cells cells, int row, SheetContext context) {
        var type = cells.text(row, "visit_type");
        if (type.isEmpty() || !context.knowsVisitType(type)) {
            cells.error(row, "visit_type", Code.UNKNOWN_VISIT_TYPE, type);
        }
        var priceClass = Arrays.stream(PriceClass.values())
                .filter(one -> one.name().equals(cells.text(row, "charge_class")))
                .findFirst();
        if (priceClass.isEmpty()) {
            cells.error(row, "charge_class", Code.UNKNOWN_CLASS, cells.text(row, "charge_class"));
        }
        var state = cells.text(row, "state");
        if (!state.equals(PriceBook.EVERY_STATE)) {
            cells.requireState(row, "state", state);
        }
        if (!cells.text(row, "currency").equals("USD")) {
            cells.error(row, "currency", Code.UNKNOWN_CURRENCY, cells.text(row, "currency"));
        }
        var amount = cells.amount(row, "amount");
        return priceClass.isPresent() && amount.isPresent()
                ? Optional.of(new Row(type, priceClass.get(), state, amount.get()))
                : Optional.empty();
    }

    private static void missing(Cells cells, Sheet sheet, SheetContext context) {
        var there = sheet.rows().stream().map(PricingKind.PRICES::keyOf).toList();
        for (var type : new TreeSet<>(java.util.Objects.requireNonNull(context.visitTypes()))) {
            for (var priceClass : PriceClass.values()) {
                var key = type + " " + priceClass + " " + PriceBook.EVERY_STATE;
                if (!there.contains(key)) {
                    cells.error(-1, "state", Code.ROW_MISSING, key);
                }
            }
        }
    }

    private static void compare(Cells cells, List<Row> rows) {
        for (var row = 0; row < rows.size(); row++) {
            var price = rows.get(row);
            if (isTurnedOver(rows, price, PriceClass.TYPICAL_COPAY, PriceClass.SELF_PAY)) {
                cells.error(row, "amount", Code.COPAY_ABOVE_SELF_PAY);
            }
            if (isTurnedOver(rows, price, PriceClass.SELF_PAY, PriceClass.CHARGE)) {
                cells.add(new Finding(row, "amount", Severity.WARNING, Code.SELF_PAY_ABOVE_CHARGE, null));
            }
            if (!price.state().equals(PriceBook.EVERY_STATE)
                    && find(rows, price.visitType(), price.priceClass(), PriceBook.EVERY_STATE)
                            .filter(general -> general.amount().equals(price.amount()))
                            .isPresent()) {
                cells.add(new Finding(row, "amount", Severity.HINT, Code.SAME_AS_EVERY_STATE, null));
            }
        }
    }

    /** Whether it is above its counterpart; for a state's row also whether every state's price, which holds there, is. */
    private static boolean isTurnedOver(List<Row> rows, Row price, PriceClass lower, PriceClass upper) {
        if (price.priceClass() == lower) {
            return isAbove(price, other(rows, price, upper));
        }
        return price.priceClass() == upper
                && find(rows, price.visitType(), lower, price.state()).isEmpty()
                && find(rows, price.visitType(), lower, PriceBook.EVERY_STATE)
                        .filter(general -> isAbove(general, Optional.of(price)))
                        .isPresent();
    }

    private static boolean isAbove(Row price, Optional<Row> other) {
        return other.filter(found -> price.amount().compareTo(found.amount()) > 0)
                .isPresent();
    }

    private static Optional<Row> other(List<Row> rows, Row price, PriceClass priceClass) {
        return find(rows, price.visitType(), priceClass, price.state())
                .or(() -> find(rows, price.visitType(), priceClass, PriceBook.EVERY_STATE));
    }

    private static Optional<Row> find(List<Row> rows, String type, PriceClass priceClass, String state) {
        return rows.stream()
                .filter(row -> row.visitType().equals(type)
                        && row.priceClass() == priceClass
                        && row.state().equals(state))
                .findFirst();
    }

    /** More than 30 percent up or down is worth a second look. */
    private static void changes(Cells cells, List<Row> rows, Sheet sheet, Sheet base) {
        var before = amounts(base);
        for (var row = 0; row < rows.size(); row++) {
            var then = before.get(PricingKind.PRICES.keyOf(sheet.rows().get(row)));
            if (then != null && isLarge(then, rows.get(row).amount())) {
                cells.add(new Finding(
                        row,
                        "amount",
                        Severity.CONFIRM,
                        Code.LARGE_CHANGE,
                        then.amount().toPlainString()));
            }
        }
    }

    private static boolean isLarge(Money then, Money now) {
        return Math.abs(now.minor() - then.minor()) * 100 > then.minor() * LARGE_PERCENT;
    }

    private static Map<String, Money> amounts(Sheet base) {
        var cells = new Cells(PricingKind.PRICES, base);
        var amounts = new HashMap<String, Money>();
        for (var row = 0; row < cells.rows(); row++) {
            var key = PricingKind.PRICES.keyOf(base.rows().get(row));
            cells.amount(row, "amount").ifPresent(amount -> amounts.put(key, amount));
        }
        return amounts;
    }
}
