package care.plumbline.billing.quote.scenario;

import care.plumbline.billing.coverage.PayerKind;
import care.plumbline.billing.money.Money;
import care.plumbline.billing.pricing.CancellationPolicy;
import care.plumbline.billing.pricing.PayerRates;
import care.plumbline.billing.pricing.PriceBook;
import care.plumbline.billing.pricing.Promos;
import care.plumbline.billing.pricing.QuotePolicy;
import care.plumbline.billing.pricing.QuotePolicy.OutOfNetwork;
import care.plumbline.billing.pricing.Surcharges;
import care.plumbline.billing.pricing.Surcharges.AfterHours;
import care.plumbline.billing.pricing.sheet.RateSheet;
import care.plumbline.billing.pricing.sheet.Sheet;
import care.plumbline.billing.pricing.sheet.SheetContext;
import care.plumbline.billing.pricing.sheet.SurchargeSheet;
import care.plumbline.billing.quote.calculation.QuoteRules;
import care.plumbline.billing.quote.calculation.StateZones;
import care.plumbline.billing.quote.scenario.source.Scalars;
import care.plumbline.billing.quote.scenario.source.Sections;
import care.plumbline.billing.quote.scenario.source.SourceNode;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads everything but the cases. */
final class DefinitionsReader {

    private static final ZoneId CLINIC = ZoneId.of("America/New_York");
    private static final Money PROMO_FLOOR = Money.usd(500);

    private final Sections sections;

    DefinitionsReader(Sections sections) {
        this.sections = sections;
    }

    Definitions read() {
        var zone = sections.nearest("zone").flatMap(Scalars::zone).orElse(CLINIC);
        var lists = new PriceListsReader(zone, sections.named("priceLists", "price list"));
        var prices = lists.read();
        var payers = payers();
        var context = new SheetContext(
                lists.visitTypes(),
                payers.keySet(),
                zone,
                Sheet.EMPTY,
                PriceListsReader.lowest(prices).orElse(null));
        return new Definitions(
                zone,
                lists.visitTypes(),
                rules(prices, context),
                sections.nearest("cancellationPolicy")
                        .map(section -> section.named("cancellationPolicy"))
                        .flatMap(PolicyReader::cancellationPolicy)
                        .orElse(CancellationPolicy.STANDARD),
                lists.names(),
                payers,
                plans(payers));
    }

    private QuoteRules rules(PriceBook prices, SheetContext context) {
        return new QuoteRules(
                prices,
                new PayerRates(PriceListsReader.id("rates"), rates(context)),
                new Surcharges(PriceListsReader.id("surcharges"), surcharges(context)),
                sections.nearest("assistance")
                        .flatMap(section -> PolicyReader.assistance(section.named("assistance"), context))
                        .orElse(null),
                new Promos(
                        PriceListsReader.id("promos"),
                        PromosReader.read(sections.named("promos", "promo"), context, sections.file())),
                sections.nearest("quotePolicy")
                        .map(section -> section.named("quotePolicy"))
                        .flatMap(PolicyReader::quotePolicy)
                        .orElse(new QuotePolicy(
                                PriceListsReader.id("quotePolicy"),
                                PROMO_FLOOR,
                                OutOfNetwork.SELF_PAY_WITH_SUPERBILL)));
    }

    private Map<String, Plan> payers() {
        var payers = new LinkedHashMap<String, Plan>();
        sections.named("payers", "payer").forEach((code, source) -> {
            source.members(Set.of("name", "kind", "inNetwork"));
            var name = source.find("name").flatMap(Scalars::words).orElse(code);
            var kind = source.member("kind").flatMap(one -> Scalars.code(one, PayerKind.class));
            var states = source.find("inNetwork").map(DefinitionsReader::states).orElse(List.of(PriceBook.EVERY_STATE));
            payers.put(code, new Plan(code, code, kind.orElse(PayerKind.OTHER), states, name, null));
        });
        return payers;
    }

    private static List<String> states(SourceNode source) {
        if (source.isText() && source.text().equals("ALL")) {
            return List.of(PriceBook.EVERY_STATE);
        }
        return source.isText() && source.text().equals("NONE")
                ? List.of()
                : Scalars.list(source, DefinitionsReader::state);
    }

    /** A state of two letters; an unknown one is reported. */
    static Optional<String> state(SourceNode source) {
        var state = Scalars.words(source);
        state.filter(code -> !StateZones.knows(code))
                .ifPresent(code -> source.problem("unknown state \"%s\"; write two letters".formatted(code)));
        return state.filter(StateZones::knows);
    }

    private Map<String, Plan> plans(Map<String, Plan> payers) {
        var plans = new LinkedHashMap<String, Plan>();
        sections.named("plans", "plan").forEach((code, source) -> {
            source.members(Set.of("payer", "name", "copay"));
            var copay = source.find("copay").flatMap(Scalars::amount).orElse(null);
            var name = source.find("name").flatMap(Scalars::words).orElse(code);
            source.member("payer")
                    .flatMap(one -> known(one, payers, "payer"))
                    .ifPresent(payer -> plans.put(
                            code,
                            new Plan(
                                    code,
                                    payer.payer(),
                                    payer.kind(),
                                    payer.networkStates(),
                                    payer.name() + " " + name,
                                    copay)));
        });
        return plans;
    }

    /** What a value names; an unknown name is reported. */
    static Optional<Plan> known(SourceNode source, Map<String, Plan> plans, String item) {
        var code = Scalars.words(source);
        code.filter(one -> !plans.containsKey(one))
                .ifPresent(one -> source.problem("unknown %s \"%s\"".formatted(item, one)));
        return code.map(plans::get);
    }

    private List<PayerRates.Rate> rates(SheetContext context) {
        var sheet = new SheetSection(sections.file());
        sections.listed("rates").forEach(source -> rate(source).ifPresent(sheet::add));
        return sheet.read(rows -> RateSheet.read(rows, context)).orElse(List.of());
    }

    private static Optional<SheetSection.Row> rate(SourceNode source) {
        var words = source.text().split("\\s+");
        if (words.length < 3 || words.length > 4) {
            if (source.isText()) {
                source.problem("a rate is written PAYER VISIT_TYPE AMOUNT or PAYER VISIT_TYPE STATE AMOUNT;"
                        + " * is every visit type, and 55% for an amount is of the charge");
            }
            return Optional.empty();
        }
        var value = words[words.length - 1];
        var isShare = value.endsWith("%");
        return Optional.of(new SheetSection.Row(source)
                .cell("payer", words[0])
                .cell("visit_type", words[1])
                .cell("state", words.length == 3 ? PriceBook.EVERY_STATE : words[2])
                .cell(isShare ? "percent_of_charge" : "amount", value.replaceFirst("%$", "")));
    }

    private List<AfterHours> surcharges(SheetContext context) {
        var sheet = new SheetSection(sections.file());
        sections.listed("surcharges").forEach(source -> {
            source.members(Set.of("visitType", "from", "until", "amount"));
            sheet.add(new SheetSection.Row(source)
                    .cell("code", "AFTER_HOURS")
                    .needed("visit_type", source.member("visitType"), Scalars::words)
                    .needed("from", source.member("from"), Scalars::words)
                    .needed("until", source.member("until"), Scalars::words)
                    .needed("amount", source.member("amount"), Scalars::words));
        });
        return sheet.read(rows -> SurchargeSheet.read(rows, context)).orElse(List.of());
    }
}
