package care.plumbline.portal.pricing;

import care.plumbline.billing.pricing.PriceBook;
import care.plumbline.billing.pricing.PriceClass;
import care.plumbline.billing.pricing.sheet.ChangeSize;
import care.plumbline.billing.pricing.sheet.Finding;
import care.plumbline.billing.pricing.sheet.PricingKind;
import care.plumbline.domain.scheduling.availability.VisitType;
import care.plumbline.portal.i18n.States;
import care.plumbline.portal.i18n.Words;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Objects;
import java.util.Set;

/** Words for the columns, rows and cells of sheets. */
final class SheetWords {

    private static final Set<String> RULES = Set.of(
            "guideline_first_person",
            "guideline_extra_person",
            "nominal_fee",
            "class_a_up_to",
            "class_b_up_to",
            "class_b_off",
            "class_c_up_to",
            "class_c_off",
            "class_d_up_to",
            "class_d_off",
            "promo_floor",
            "out_of_network",
            "free_before_hours",
            "late_fee",
            "missed_fee");

    private SheetWords() {}

    static String column(String column) {
        return Words.of("sheet-column." + column.replace('_', '-'));
    }

    /** A row by the words that tell it apart: {@code First visit, price without insurance, every state}. */
    static String row(PricingKind kind, String key) {
        var parts = key.split(" ", -1);
        var columns = kind.keyColumns();
        if (parts.length != columns.size()) {
            return key;
        }
        var words = new ArrayList<String>();
        for (var position = 0; position < parts.length; position++) {
            words.add(cell(columns.get(position), parts[position]));
        }
        return String.join(", ", words);
    }

    /** A cell's text in words where it is a code, and as it is where it is none. */
    static String cell(String column, String text) {
        return switch (column) {
            case "visit_type" -> visitType(text);
            case "charge_class" -> isOneOf(PriceClass.values(), text) ? Words.of("price-class." + text) : text;
            case "state" -> state(text);
            case "rule" -> rule(text);
            default -> text;
        };
    }

    static String visitType(String code) {
        if (code.equals("*")) {
            return Words.of("sheet.every-type");
        }
        return isOneOf(VisitType.values(), code) ? Words.of("hours.visit-type." + code) : code;
    }

    static String state(String code) {
        return code.equals(PriceBook.EVERY_STATE) ? Words.of("sheet.every-state") : States.name(code);
    }

    private static String rule(String name) {
        return RULES.contains(name) ? Words.of("sheet-rule." + name.replace('_', '-')) : name;
    }

    /** What is to be said about a cell, with how much it weighs before it unless it is an error. */
    static String finding(PricingKind kind, Finding finding) {
        var argument = Objects.requireNonNullElse(finding.argument(), "");
        var named = switch (finding.code()) {
            case TWICE -> row(kind, argument);
            case ROW_MISSING -> row(kind, argument);
            default -> argument;
        };
        var words = Words.of("finding." + finding.code().name(), named);
        return finding.isError()
                ? words
                : Words.of("finding-severity." + finding.severity().name(), words);
    }

    /** {@code −5.00 (−5.0 %)}; empty where there is nothing to count. */
    static String size(ChangeSize size) {
        var difference = signed(size.difference());
        return size.percent() == null ? difference : Words.of("pricing.diff.size", difference, signed(size.percent()));
    }

    private static String signed(BigDecimal number) {
        var plain = number.abs().toPlainString();
        return number.signum() < 0 ? "\u2212" + plain : "+" + plain;
    }

    private static boolean isOneOf(Enum<?>[] constants, String name) {
        return Arrays.stream(constants).anyMatch(constant -> constant.name().equals(name));
    }
}
