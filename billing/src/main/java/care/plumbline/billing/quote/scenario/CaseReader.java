package care.plumbline.billing.quote.scenario;

import care.plumbline.billing.coverage.BenefitView.Contact;
import care.plumbline.billing.pricing.QuotePolicy;
import care.plumbline.billing.quote.calculation.Household;
import care.plumbline.billing.quote.calculation.Modality;
import care.plumbline.billing.quote.calculation.PayerChoice;
import care.plumbline.billing.quote.calculation.PromoUses;
import care.plumbline.billing.quote.calculation.QuoteRequest;
import care.plumbline.billing.quote.calculation.QuoteRules;
import care.plumbline.billing.quote.scenario.ScenarioCase.Head;
import care.plumbline.billing.quote.scenario.ScenarioCase.Move;
import care.plumbline.billing.quote.scenario.ScenarioCase.Quoted;
import care.plumbline.billing.quote.scenario.source.Moments;
import care.plumbline.billing.quote.scenario.source.Scalars;
import care.plumbline.billing.quote.scenario.source.SourceNode;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the cases that ask for a price. */
final class CaseReader {

    private static final Duration BOOKED_BEFORE = Duration.ofDays(2);
    private static final Set<String> KEYS = Set.of(
            "id",
            "about",
            "visitType",
            "modality",
            "state",
            "zone",
            "start",
            "bookedAt",
            "coverage",
            "promoCodes",
            "promoUses",
            "household",
            "outOfNetwork",
            "moved",
            "expect");

    private final Definitions definitions;
    private final Defaults defaults;
    private final CoverageReader coverages;

    CaseReader(Definitions definitions, Defaults defaults) {
        this.definitions = definitions;
        this.defaults = defaults;
        coverages = new CoverageReader(definitions);
    }

    /** A case; empty when what it needs is missing, which is reported. */
    Optional<Quoted> read(SourceNode source, Head head) {
        source.members(KEYS);
        var expected = source.member("expect")
                .map(expect -> new ExpectationReader(definitions)
                        .quote(expect, source.find("moved").isPresent()));
        var type = defaults.of(source, "visitType").flatMap(this::visitType);
        var where = defaults.where(source);
        var start = where.flatMap(
                one -> defaults.of(source, "start").flatMap(moment -> Moments.instant(moment, one.zone())));
        if (type.isEmpty() || start.isEmpty() || expected.isEmpty()) {
            return Optional.empty();
        }
        var booked = bookedAt(source, where.orElseThrow(), start.get());
        var request = request(source, type.get(), where.get(), start.get(), booked);
        var move = source.find("moved").flatMap(moved -> move(source, moved, request, where.get()));
        return Optional.of(new Quoted(
                head,
                request,
                rules(source),
                contacts(request),
                move.orElse(null),
                definitions.versions(),
                expected.get()));
    }

    private Optional<String> visitType(SourceNode source) {
        var type = Scalars.words(source);
        type.filter(code -> !definitions.visitTypes().contains(code))
                .ifPresent(code -> source.problem("no price list has the visit type \"%s\"".formatted(code)));
        return type;
    }

    private Instant bookedAt(SourceNode source, Defaults.Where where, Instant start) {
        return defaults.find(source, "bookedAt")
                .flatMap(one -> Moments.instant(one, where.zone()))
                .orElse(start.minus(BOOKED_BEFORE));
    }

    private QuoteRequest request(
            SourceNode source, String visitType, Defaults.Where where, Instant start, Instant booked) {
        return new QuoteRequest(
                visitType,
                defaults.find(source, "modality")
                        .flatMap(one -> Scalars.code(one, Modality.class))
                        .orElse(Modality.VIDEO),
                where.state(),
                where.zone(),
                start,
                booked,
                coverage(source, where, start),
                defaults.find(source, "promoCodes")
                        .map(codes -> Scalars.list(codes, Scalars::words))
                        .orElse(List.of()),
                defaults.find(source, "promoUses").map(this::uses).orElse(PromoUses.NONE),
                defaults.find(source, "household").flatMap(this::household).orElse(null));
    }

    private PayerChoice coverage(SourceNode source, Defaults.Where where, Instant start) {
        var day = start.atZone(where.zone()).toLocalDate();
        return defaults.find(source, "coverage")
                .map(one -> coverages.read(one, where.state(), day))
                .orElseGet(PayerChoice.SelfPay::new);
    }

    private PromoUses uses(SourceNode source) {
        source.members(Set.of("firstVisit", "byPatient", "inAll"));
        return new PromoUses(
                source.find("firstVisit").flatMap(Scalars::yes).orElse(true),
                source.find("byPatient").map(this::counts).orElse(Map.of()),
                source.find("inAll").map(this::counts).orElse(Map.of()));
    }

    private Map<String, Integer> counts(SourceNode source) {
        var counts = new HashMap<String, Integer>();
        source.members().forEach((code, times) -> {
            if (definitions.rules().promos().find(code).isEmpty()) {
                times.problem("unknown promo \"%s\"".formatted(code));
            }
            Scalars.count(times).ifPresent(count -> counts.put(code, count));
        });
        return counts;
    }

    private Optional<Household> household(SourceNode source) {
        source.members(Set.of("persons", "income"));
        if (definitions.rules().scale() == null) {
            source.problem("a household needs an \"assistance\" section");
        }
        var persons = source.member("persons").flatMap(Scalars::count);
        var income = source.member("income").flatMap(Scalars::amount);
        return persons.flatMap(many -> income.map(much -> new Household(many, much)));
    }

    private QuoteRules rules(SourceNode source) {
        var rules = definitions.rules();
        return defaults.find(source, "outOfNetwork")
                .flatMap(one -> Scalars.code(one, QuotePolicy.OutOfNetwork.class))
                .map(policy -> new QuoteRules(
                        rules.prices(),
                        rules.rates(),
                        rules.surcharges(),
                        rules.scale(),
                        rules.promos(),
                        new QuotePolicy(rules.policy().version(), rules.policy().promoFloor(), policy)))
                .orElse(rules);
    }

    private Optional<Move> move(SourceNode source, SourceNode moved, QuoteRequest locked, Defaults.Where where) {
        moved.members(Set.of("start", "bookedAt", "by"));
        var start = moved.member("start").flatMap(one -> Moments.instant(one, where.zone()));
        var by = moved.member("by").flatMap(one -> Scalars.code(one, ScenarioCase.Mover.class));
        var booked = moved.find("bookedAt")
                .flatMap(one -> Moments.instant(one, where.zone()))
                .orElse(locked.bookedAt());
        return start.flatMap(at ->
                by.map(mover -> new Move(request(source, locked.visitType(), where, at, booked), mover)));
    }

    private static List<Contact> contacts(QuoteRequest request) {
        return request.payer() instanceof PayerChoice.Insured insured
                ? insured.benefits().contacts()
                : List.of();
    }
}
