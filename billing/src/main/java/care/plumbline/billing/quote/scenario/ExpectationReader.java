package care.plumbline.billing.quote.scenario;

import care.plumbline.billing.coverage.Confidence;
import care.plumbline.billing.money.Money;
import care.plumbline.billing.quote.calculation.Calculation.Outcome;
import care.plumbline.billing.quote.calculation.Note;
import care.plumbline.billing.quote.calculation.QuoteLine;
import care.plumbline.billing.quote.calculation.QuoteLine.Kind;
import care.plumbline.billing.quote.scenario.source.Moments;
import care.plumbline.billing.quote.scenario.source.Scalars;
import care.plumbline.billing.quote.scenario.source.SourceNode;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads what a case should get, into the same words as what it gets. */
final class ExpectationReader {

    /** The error of a visit without a price, as {@code error} names it. */
    static final String NO_PRICE = "NO_PRICE_IN_EFFECT";

    private static final Pattern LINE = Pattern.compile("([A-Z_]+)(:[A-Z0-9]+)?\\s+(\\S+)");
    private static final Pattern RANGE = Pattern.compile("(\\S+)\\s+to\\s+(\\S+)");
    private static final Set<QuoteLine.Code> INFO =
            EnumSet.of(QuoteLine.Code.STANDARD_CHARGE, QuoteLine.Code.CONTRACT_ADJUSTMENT, QuoteLine.Code.PLAN_PAYS);
    private static final Set<QuoteLine.Code> WITH_NAME = EnumSet.of(QuoteLine.Code.SLIDING_SCALE, QuoteLine.Code.PROMO);
    private static final Set<Aspect> OF_QUOTES = EnumSet.range(Aspect.OUTCOME, Aspect.VERSION);

    private final Definitions definitions;
    private final Map<Aspect, List<String>> expected = new EnumMap<>(Aspect.class);

    ExpectationReader(Definitions definitions) {
        this.definitions = definitions;
    }

    /** What a price that is asked should be; notes and outcome are always compared. */
    Aspects quote(SourceNode source, boolean isMoved) {
        var keys = keys(OF_QUOTES);
        keys.add("error");
        if (isMoved) {
            keys.addAll(keys(EnumSet.of(Aspect.SUPERSEDED, Aspect.RISE)));
        }
        var members = source.members(keys);
        if (members.containsKey("error")) {
            if (members.size() > 1) {
                source.problem("\"error\" stands alone");
            }
            error(source.find("error").orElseThrow());
            return new Aspects(expected);
        }
        var outcome = source.find("outcome")
                .flatMap(one -> Scalars.code(one, Outcome.class))
                .orElse(Outcome.PRICE);
        expected.put(Aspect.OUTCOME, List.of(outcome.name()));
        amounts(source, outcome);
        texts(source);
        return new Aspects(expected);
    }

    private void error(SourceNode source) {
        if (!source.text().equals(NO_PRICE)) {
            source.problem("unknown error \"%s\"; there is %s".formatted(source.text(), NO_PRICE));
        }
        expected.put(Aspect.OUTCOME, List.of("error " + NO_PRICE));
    }

    private void amounts(SourceNode source, Outcome outcome) {
        if (outcome == Outcome.NONE) {
            Stream.of("lines", "info", "range")
                    .flatMap(key -> source.find(key).stream())
                    .forEach(one -> one.problem("without a price there are no lines and amounts"));
            expected.put(Aspect.DUE, List.of());
        } else if (source.find("lines").isEmpty() && source.find("due").isEmpty()) {
            source.problem("\"lines\" or \"due\" is missing");
        }
        read(source, Aspect.LINES, one -> lines(one, Kind.DUE));
        read(source, Aspect.DUE, ExpectationReader::amountOrNone);
        read(source, Aspect.RANGE, ExpectationReader::range);
        read(source, Aspect.INFO, one -> lines(one, Kind.INFO));
        read(source, Aspect.SELF_PAY, ExpectationReader::amountOrNone);
        read(source, Aspect.RISE, ExpectationReader::amountOrNone);
    }

    private void texts(SourceNode source) {
        read(
                source,
                Aspect.CONFIDENCE,
                one -> Scalars.code(one, Confidence.class).map(Enum::name).map(List::of));
        expected.put(Aspect.NOTES, List.of());
        read(
                source,
                Aspect.NOTES,
                one -> Optional.of(Scalars.list(one, ExpectationReader::note).stream()
                        .sorted()
                        .toList()));
        read(source, Aspect.CONTACTS, one -> Optional.of(Scalars.list(one, Scalars::words)));
        read(
                source,
                Aspect.VERSION,
                one -> Scalars.words(one).filter(name -> knows(name, one)).map(List::of));
        read(source, Aspect.SUPERSEDED, one -> Scalars.yes(one).map(ExpectationReader::yes));
    }

    /** What calling a visit off should cost. */
    Aspects calledOff(SourceNode source, ZoneId zone) {
        source.members(keys(EnumSet.range(Aspect.FEE, Aspect.FREE_UNTIL)));
        source.member("fee");
        source.member("back");
        read(source, Aspect.FEE, one -> Scalars.amount(one).map(ExpectationReader::words));
        read(source, Aspect.BACK, one -> Scalars.amount(one).map(ExpectationReader::words));
        read(source, Aspect.FREE_UNTIL, one -> Moments.instant(one, zone).map(at -> moment(at, zone)));
        return new Aspects(expected);
    }

    private void read(SourceNode source, Aspect aspect, Function<SourceNode, Optional<List<String>>> reading) {
        source.find(aspect.key()).flatMap(reading).ifPresent(words -> expected.put(aspect, words));
    }

    private static Set<String> keys(Set<Aspect> aspects) {
        return aspects.stream().map(Aspect::key).collect(Collectors.toSet());
    }

    private boolean knows(String version, SourceNode source) {
        var known = definitions.versions().containsValue(version);
        if (!known) {
            source.problem("unknown price list \"%s\"".formatted(version));
        }
        return known;
    }

    private static Optional<List<String>> lines(SourceNode source, Kind kind) {
        return Optional.of(Scalars.list(source, one -> line(one, kind)));
    }

    private static Optional<String> line(SourceNode source, Kind kind) {
        var matcher = LINE.matcher(source.text());
        if (!matcher.matches()) {
            if (!source.text().isEmpty()) {
                source.problem("a line is written CODE AMOUNT, for example SELF_PAY_PRICE 100.00");
            }
            return Optional.empty();
        }
        var code = Scalars.code(matcher.group(1), QuoteLine.Code.class, source);
        code.filter(one -> INFO.contains(one) != (kind == Kind.INFO))
                .ifPresent(one -> source.problem(
                        "the line %s belongs under \"%s\"".formatted(one, kind == Kind.INFO ? "lines" : "info")));
        code.filter(one -> WITH_NAME.contains(one) == (matcher.group(2) == null))
                .ifPresent(one -> source.problem(
                        WITH_NAME.contains(one)
                                ? "the line %s is written %s:NAME, with the class or code".formatted(one, one)
                                : "the line %s has no name".formatted(one)));
        return Scalars.amount(matcher.group(3), source)
                .map(amount -> source.text().substring(0, matcher.start(3)).strip() + " " + word(amount));
    }

    private static Optional<List<String>> amountOrNone(SourceNode source) {
        return source.isText() && source.text().equals("none")
                ? Optional.of(List.of())
                : Scalars.signedAmount(source).map(ExpectationReader::words);
    }

    private static Optional<List<String>> range(SourceNode source) {
        if (source.text().equals("none")) {
            return Optional.of(List.of());
        }
        var matcher = RANGE.matcher(source.text());
        if (!matcher.matches()) {
            source.problem("a range is written 20.00 to 50.00");
            return Optional.empty();
        }
        var lowest = Scalars.amount(matcher.group(1), source);
        var highest = Scalars.amount(matcher.group(2), source);
        return lowest.flatMap(low -> highest.map(high -> List.of(range(low, high))));
    }

    private static Optional<String> note(SourceNode source) {
        var colon = source.text().indexOf(':');
        var code = colon < 0 ? source.text() : source.text().substring(0, colon);
        return Scalars.code(code, Note.Code.class, source).map(ignored -> source.text());
    }

    static List<String> words(Money amount) {
        return List.of(word(amount));
    }

    static String word(Money amount) {
        return amount.amount().toPlainString();
    }

    static String range(Money lowest, Money highest) {
        return word(lowest) + " to " + word(highest);
    }

    static List<String> yes(boolean yes) {
        return List.of(yes ? "yes" : "no");
    }

    static List<String> moment(Instant at, ZoneId zone) {
        return List.of(at.atZone(zone).toOffsetDateTime().toString());
    }
}
