package care.plumbline.billing.pricing.sheet;

import java.util.List;
import java.util.Map;

/** What is published in versions; each kind has a sheet of its own columns. */
public enum PricingKind {
    /** Prices by visit type, class and state. */
    PRICES(3, "visit_type", "charge_class", "state", "currency", "amount"),
    /** What payers allow by contract: an amount or a percentage of the charge. */
    PAYER_RATES(3, "payer", "visit_type", "state", "amount", "percent_of_charge"),
    /** Codes that lower the price without insurance. */
    PROMOS(
            1,
            "code",
            "percent",
            "amount",
            "cap",
            "stackable",
            "from",
            "until",
            "states",
            "visit_types",
            "first_visit_only",
            "per_patient",
            "in_all"),
    /** What is added after hours. */
    SURCHARGES(2, "code", "visit_type", "from", "until", "amount"),
    /** What households of small income pay. */
    SLIDING_SCALE(1, "rule", "value"),
    /** What quotes go by beside prices. */
    QUOTE_POLICY(1, "rule", "value"),
    /** What a visit costs that does not take place. */
    CANCELLATION_POLICY(1, "rule", "value");

    private final List<String> columns;
    private final int keys;

    PricingKind(int keys, String... columns) {
        this.keys = keys;
        this.columns = List.of(columns);
    }

    /** The columns, those that tell rows apart first. */
    public List<String> columns() {
        return columns;
    }

    /** The columns that tell rows apart. */
    public List<String> keyColumns() {
        return columns.subList(0, keys);
    }

    /** The words that tell a row apart: {@code NEW_PATIENT SELF_PAY **}. */
    public String keyOf(Map<String, String> row) {
        return String.join(
                " ",
                keyColumns().stream()
                        .map(column -> row.getOrDefault(column, "").strip())
                        .toList());
    }
}
