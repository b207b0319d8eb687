package care.plumbline.billing.quote.scenario.source;

import care.plumbline.billing.money.Money;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Single values of a scenario file; what cannot be read is reported, and empty. */
public final class Scalars {

    private static final Pattern AMOUNT = Pattern.compile("-?\\d{1,9}([.]\\d{1,12})?");
    private static final Pattern PERCENTAGE = Pattern.compile("(\\d{1,3}([.]\\d{1,4})?)%");

    private Scalars() {}

    /** An amount of dollars, nothing or more. */
    public static Optional<Money> amount(SourceNode source) {
        return signedAmount(source).filter(amount -> {
            if (amount.minor() < 0) {
                source.problem("an amount here is not negative: " + source.text());
            }
            return amount.minor() >= 0;
        });
    }

    /** An amount of dollars that may be below nothing. */
    public static Optional<Money> signedAmount(SourceNode source) {
        var text = source.text();
        return text.isEmpty() ? Optional.empty() : amount(text, source);
    }

    /** The amount a text says; what is wrong with it is reported at this place. */
    public static Optional<Money> amount(String text, SourceNode source) {
        if (!AMOUNT.matcher(text).matches()) {
            source.problem("\"%s\" is no amount; write 25 or 25.00, without $ and commas".formatted(text));
            return Optional.empty();
        }
        try {
            return Optional.of(Money.parse(text, Money.USD));
        } catch (NumberFormatException tooFine) {
            source.problem("\"%s\" has more than 2 decimals".formatted(text));
            return Optional.empty();
        }
    }

    /** A share written as a percentage from 0% to 100%: 12.5% is 0.125. */
    public static Optional<BigDecimal> share(SourceNode source) {
        return percentage(source)
                .map(BigDecimal::new)
                .filter(percent -> {
                    var within = percent.compareTo(BigDecimal.valueOf(100)) <= 0;
                    if (!within) {
                        source.problem("\"%s\" is more than 100%%".formatted(source.text()));
                    }
                    return within;
                })
                .map(percent -> percent.movePointLeft(2));
    }

    /** The number of a percentage: 12.5 of 12.5%. */
    public static Optional<String> percentage(SourceNode source) {
        var text = source.text();
        var matcher = PERCENTAGE.matcher(text);
        if (matcher.matches()) {
            return Optional.of(matcher.group(1));
        }
        if (!text.isEmpty()) {
            source.problem("\"%s\" is no percentage; write 20%% or 12.5%%".formatted(text));
        }
        return Optional.empty();
    }

    /** Yes or no. */
    public static Optional<Boolean> yes(SourceNode source) {
        var text = source.text();
        return switch (text) {
            case "yes", "true" -> Optional.of(true);
            case "no", "false" -> Optional.of(false);
            default -> {
                if (!text.isEmpty()) {
                    source.problem("\"%s\" is neither yes nor no".formatted(text));
                }
                yield Optional.empty();
            }
        };
    }

    /** A whole number of 1 or more. */
    public static Optional<Integer> count(SourceNode source) {
        var text = source.text();
        if (text.matches("[1-9]\\d{0,5}")) {
            return Optional.of(Integer.valueOf(text));
        }
        if (!text.isEmpty()) {
            source.problem("\"%s\" is no whole number of 1 or more".formatted(text));
        }
        return Optional.empty();
    }

    /** A constant by its name. */
    public static <E extends Enum<E>> Optional<E> code(SourceNode source, Class<E> type) {
        var text = source.text();
        return text.isEmpty() ? Optional.empty() : code(text, type, source);
    }

    /** A constant by its name; an unknown one is reported at this place. */
    public static <E extends Enum<E>> Optional<E> code(String text, Class<E> type, SourceNode source) {
        var found = Arrays.stream(type.getEnumConstants())
                .filter(one -> one.name().equals(text))
                .findFirst();
        if (found.isEmpty()) {
            source.problem("unknown code \"%s\"; there are %s"
                    .formatted(
                            text,
                            Arrays.stream(type.getEnumConstants())
                                    .map(Enum::name)
                                    .collect(Collectors.joining(", "))));
        }
        return found;
    }

    /** A time zone by its name. */
    public static Optional<ZoneId> zone(SourceNode source) {
        var text = source.text();
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(ZoneId.of(text));
        } catch (DateTimeException unknown) {
            source.problem("unknown time zone \"%s\"; write America/New_York".formatted(text));
            return Optional.empty();
        }
    }

    /** The values of a list, or the one value that stands for a list of one. */
    public static <T> List<T> list(SourceNode source, Function<SourceNode, Optional<T>> reading) {
        var entries = source.isText() ? List.of(source) : source.entries();
        var values = new ArrayList<T>();
        entries.forEach(entry -> reading.apply(entry).ifPresent(values::add));
        return List.copyOf(values);
    }

    /** A text, or empty after a report. */
    public static Optional<String> words(SourceNode source) {
        return Optional.of(source.text()).filter(text -> !text.isEmpty());
    }
}
