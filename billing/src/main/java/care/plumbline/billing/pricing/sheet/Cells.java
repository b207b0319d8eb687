package care.plumbline.billing.pricing.sheet;

import care.plumbline.billing.money.Money;
import care.plumbline.billing.pricing.sheet.Finding.Code;
import care.plumbline.billing.pricing.sheet.Finding.Severity;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads the cells of a sheet, and keeps what is wrong with them. */
final class Cells {

    private static final Set<String> STATES = Set.of(
            "AL", "AK", "AZ", "AR", "CA", "CO", "CT", "DE", "DC", "FL", "GA", "HI", "ID", "IL", "IN", "IA", "KS", "KY",
            "LA", "ME", "MD", "MA", "MI", "MN", "MS", "MO", "MT", "NE", "NV", "NH", "NJ", "NM", "NY", "NC", "ND", "OH",
            "OK", "OR", "PA", "RI", "SC", "SD", "TN", "TX", "UT", "VT", "VA", "WA", "WV", "WI", "WY", "PR", "GU", "VI",
            "AS", "MP");
    private static final Pattern DECIMAL = Pattern.compile("-?\\d{1,12}([.]\\d{1,12})?");
    private static final long HIGHEST = 1_000_000;
    private static final long HIGHEST_INCOME = 100_000_000;

    private final Sheet sheet;
    private final List<Finding> findings = new ArrayList<>();

    Cells(PricingKind kind, Sheet sheet) {
        this.sheet = sheet;
        var seen = new HashSet<String>();
        for (var row = 0; row < rows(); row++) {
            var key = kind.keyOf(sheet.rows().get(row));
            if (!seen.add(key)) {
                error(row, kind.columns().getFirst(), Code.TWICE, key);
            }
        }
    }

    List<Finding> findings() {
        return List.copyOf(findings);
    }

    boolean hasErrors() {
        return findings.stream().anyMatch(Finding::isError);
    }

    int rows() {
        return sheet.rows().size();
    }

    String text(int row, String column) {
        return sheet.cell(row, column);
    }

    boolean isEmpty(int row, String column) {
        return text(row, column).isEmpty();
    }

    void error(int row, String column, Code code) {
        findings.add(new Finding(row, column, Severity.ERROR, code, null));
    }

    void error(int row, String column, Code code, String argument) {
        findings.add(new Finding(row, column, Severity.ERROR, code, argument));
    }

    void add(Finding finding) {
        findings.add(finding);
    }

    /** An amount of dollars between nothing and 10,000. */
    Optional<Money> amount(int row, String column) {
        return amount(row, column, HIGHEST);
    }

    /** A yearly income between nothing and a million dollars. */
    Optional<Money> income(int row, String column) {
        return amount(row, column, HIGHEST_INCOME);
    }

    private Optional<Money> amount(int row, String column, long highest) {
        var text = text(row, column);
        if (text.isEmpty()) {
            error(row, column, Code.EMPTY);
            return Optional.empty();
        }
        if (!DECIMAL.matcher(text).matches()) {
            error(row, column, Code.NOT_AN_AMOUNT);
            return Optional.empty();
        }
        try {
            var money = Money.parse(text, Money.USD);
            if (money.minor() < 0) {
                error(row, column, Code.NEGATIVE);
                return Optional.empty();
            }
            if (money.minor() > highest) {
                error(row, column, Code.TOO_LARGE);
                return Optional.empty();
            }
            return Optional.of(money);
        } catch (NumberFormatException tooFine) {
            error(row, column, Code.TOO_MANY_DECIMALS);
            return Optional.empty();
        }
    }

    /** A share written as a percentage above 0 and up to 100: 12.5 is 0.125. */
    Optional<BigDecimal> percentage(int row, String column) {
        var text = text(row, column);
        if (DECIMAL.matcher(text).matches()) {
            var percent = new BigDecimal(text);
            if (percent.signum() > 0 && percent.compareTo(BigDecimal.valueOf(100)) <= 0 && percent.scale() <= 4) {
                return Optional.of(percent.movePointLeft(2));
            }
        }
        error(row, column, Code.NOT_A_PERCENTAGE);
        return Optional.empty();
    }

    /** A whole number of 1 or more. */
    Optional<Integer> number(int row, String column) {
        var text = text(row, column);
        if (text.matches("[1-9]\\d{0,8}")) {
            return Optional.of(Integer.valueOf(text));
        }
        error(row, column, Code.NOT_A_NUMBER);
        return Optional.empty();
    }

    boolean yes(int row, String column) {
        return switch (text(row, column)) {
            case "yes" -> true;
            case "no", "" -> false;
            default -> {
                error(row, column, Code.NOT_YES_OR_NO);
                yield false;
            }
        };
    }

    /** A clock time such as 20:00. */
    Optional<LocalTime> time(int row, String column) {
        try {
            return Optional.of(LocalTime.parse(text(row, column)));
        } catch (DateTimeParseException noTime) {
            error(row, column, Code.NOT_A_TIME);
            return Optional.empty();
        }
    }

    /** A date with a time in that zone, such as 2026-11-27T00:00; empty when the cell is. */
    Optional<Instant> instant(int row, String column, ZoneId zone) {
        if (isEmpty(row, column)) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    LocalDateTime.parse(text(row, column)).atZone(zone).toInstant());
        } catch (DateTimeParseException noDate) {
            error(row, column, Code.NOT_A_DATE);
            return Optional.empty();
        }
    }

    Set<String> words(int row, String column) {
        return Arrays.stream(text(row, column).split("[ ,;]+"))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toCollection(java.util.LinkedHashSet::new));
    }

    void requireState(int row, String column, String state) {
        if (!STATES.contains(state)) {
            error(row, column, Code.UNKNOWN_STATE, state);
        }
    }
}
