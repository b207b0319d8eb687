package care.plumbline.billing.quote.scenario;

import care.plumbline.billing.money.Money;
import care.plumbline.billing.pricing.PriceBook;
import care.plumbline.billing.pricing.PriceClass;
import care.plumbline.billing.pricing.PricingVersionId;
import care.plumbline.billing.pricing.sheet.PriceSheet;
import care.plumbline.billing.pricing.sheet.Sheet;
import care.plumbline.billing.pricing.sheet.SheetContext;
import care.plumbline.billing.quote.scenario.source.Moments;
import care.plumbline.billing.quote.scenario.source.SourceNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;

/** Reads the versions of the price list; each holds until the next begins. */
final class PriceListsReader {

    private final ZoneId zone;
    private final Map<String, SourceNode> versions;
    private final Map<String, SheetSection> sheets = new LinkedHashMap<>();
    private final Set<String> visitTypes = new TreeSet<>();

    PriceListsReader(ZoneId zone, Map<String, SourceNode> versions) {
        this.zone = zone;
        this.versions = versions;
        versions.forEach((name, node) -> sheets.put(name, sheet(node)));
    }

    /** The visit types that have a price in any version. */
    Set<String> visitTypes() {
        return Set.copyOf(visitTypes);
    }

    /** The names of versions by their id. */
    Map<String, String> names() {
        var names = new HashMap<String, String>();
        versions.keySet().forEach(name -> names.put(id(name).value().toString(), name));
        return names;
    }

    PriceBook read() {
        var starts = starts();
        var context = new SheetContext(visitTypes, null, zone, Sheet.EMPTY, null);
        var entries = new ArrayList<PriceBook.Entry>();
        sheets.forEach((name, sheet) -> sheet.read(rows -> PriceSheet.read(rows, context))
                .ifPresent(rows -> starts.forEach((from, starting) -> {
                    if (starting.equals(name)) {
                        rows.forEach(row -> entries.add(entry(row, from, starts.higherKey(from), name)));
                    }
                })));
        return new PriceBook(entries);
    }

    /** The lowest price without insurance. */
    static Optional<Money> lowest(PriceBook book) {
        return book.entries().stream()
                .filter(entry -> entry.priceClass() == PriceClass.SELF_PAY)
                .map(PriceBook.Entry::amount)
                .min(Comparator.naturalOrder());
    }

    private SheetSection sheet(SourceNode version) {
        version.members(Set.of("from", "prices"));
        var sheet = new SheetSection(version);
        version.member("prices")
                .map(SourceNode::entries)
                .orElse(List.of())
                .forEach(row -> row(row).ifPresent(sheet::add));
        return sheet;
    }

    private Optional<SheetSection.Row> row(SourceNode source) {
        var words = source.text().split("\\s+");
        if (words.length < 3 || words.length > 4) {
            if (source.isText()) {
                source.problem("a price is written VISIT_TYPE CLASS AMOUNT or VISIT_TYPE CLASS STATE AMOUNT");
            }
            return Optional.empty();
        }
        visitTypes.add(words[0]);
        return Optional.of(new SheetSection.Row(source)
                .cell("visit_type", words[0])
                .cell("charge_class", words[1])
                .cell("state", words.length == 3 ? PriceBook.EVERY_STATE : words[2])
                .cell("currency", Money.USD.getCurrencyCode())
                .cell("amount", words[words.length - 1]));
    }

    private TreeMap<Instant, String> starts() {
        var starts = new TreeMap<Instant, String>();
        versions.forEach((name, node) -> node.member("from")
                .flatMap(from -> Moments.dayOrInstant(from, zone))
                .ifPresent(from -> {
                    var other = starts.putIfAbsent(from, name);
                    if (other != null) {
                        node.problem("it begins when %s does".formatted(other));
                    }
                }));
        return starts;
    }

    private static PriceBook.Entry entry(
            PriceSheet.Row row, Instant from, @org.jspecify.annotations.Nullable Instant until, String version) {
        return new PriceBook.Entry(
                row.visitType(), row.priceClass(), row.state(), row.amount(), from, until, id(version));
    }

    /** An id that is the same in every run. */
    static PricingVersionId id(String name) {
        return new PricingVersionId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
    }
}
