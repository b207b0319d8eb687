package care.plumbline.billing.quote.calculation;

import care.plumbline.billing.money.Money;
import care.plumbline.billing.pricing.PriceClass;
import care.plumbline.billing.pricing.Promos.Promo;
import care.plumbline.billing.pricing.SlidingScale;
import care.plumbline.billing.quote.calculation.Basis.Source;
import care.plumbline.billing.quote.calculation.QuoteLine.Code;
import care.plumbline.billing.quote.calculation.QuoteLine.Kind;
import care.plumbline.billing.quote.calculation.QuoteLine.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Without insurance: the price, a surcharge, then assistance or promo codes, whichever leaves the patient paying less. */
final class SelfPayRules {

    private final QuoteRequest request;
    private final QuoteRules rules;

    SelfPayRules(QuoteRequest request, QuoteRules rules) {
        this.request = request;
        this.rules = rules;
    }

    record Lines(List<QuoteLine> lines, List<Note> notes) {}

    Lines lines() {
        var lines = new ArrayList<>(fullPrice());
        var full = QuoteEngine.sum(lines);
        var codes = new PromoRules(request, rules).check();
        var notes = new ArrayList<>(codes.notes());
        var assistance = assistance(full);
        var promos = promos(full, codes.accepted());
        if (assistance.isPresent() && !assistance.get().amount().isZero() && isAsGood(assistance.get(), promos)) {
            lines.add(assistance.get());
            if (!codes.accepted().isEmpty()) {
                notes.add(Note.of(Note.Code.PROMO_NOT_COMBINABLE));
            }
        } else {
            lines.addAll(promos);
            codes.accepted().stream()
                    .filter(promo ->
                            promos.stream().noneMatch(line -> line.arguments().contains(promo.code())))
                    .forEach(promo -> notes.add(new Note(Note.Code.PROMO_NO_EFFECT, promo.code())));
            if (assistance.isPresent() && !promos.isEmpty()) {
                notes.add(Note.of(Note.Code.ASSISTANCE_NOT_COMBINABLE));
            }
        }
        return new Lines(lines, notes);
    }

    private List<QuoteLine> fullPrice() {
        var lines = new ArrayList<QuoteLine>();
        var price = rules.prices().at(request.visitType(), request.state(), PriceClass.SELF_PAY, request.start());
        lines.add(due(
                Code.SELF_PAY_PRICE,
                price.amount(),
                Reason.PRICE_WITHOUT_INSURANCE,
                List.of(),
                Basis.of(Source.PRICE_LIST, price.version().value())));
        var local = request.start().atZone(request.zone()).toLocalDateTime();
        rules.surcharges()
                .at(request.visitType(), local)
                .ifPresent(amount -> lines.add(due(
                        Code.AFTER_HOURS,
                        amount,
                        Reason.VISIT_AFTER_HOURS,
                        List.of(),
                        Basis.of(Source.SURCHARGE, rules.surcharges().version().value()))));
        return lines;
    }

    private Optional<QuoteLine> assistance(Money full) {
        var household = request.household();
        SlidingScale scale = rules.scale();
        if (household == null || scale == null) {
            return Optional.empty();
        }
        return scale.classOf(household.persons(), household.yearlyIncome())
                .map(bracket -> due(
                        Code.SLIDING_SCALE,
                        scale.pays(bracket, full).minus(full),
                        Reason.HOUSEHOLD_OF_SMALL_INCOME,
                        List.of(bracket.name()),
                        Basis.of(Source.SLIDING_SCALE, scale.version().value())));
    }

    /** Each code on what the ones before it left, never below the floor. */
    private List<QuoteLine> promos(Money full, List<Promo> accepted) {
        var lines = new ArrayList<QuoteLine>();
        var running = full;
        var floor = rules.policy().promoFloor().min(full);
        for (var promo : accepted) {
            var off = promo.off(running).min(running.minus(floor));
            if (!off.isZero()) {
                lines.add(due(
                        Code.PROMO,
                        off.negated(),
                        Reason.CODE_USED,
                        List.of(promo.code()),
                        Basis.of(Source.PROMO, rules.promos().version().value())));
                running = running.minus(off);
            }
        }
        return lines;
    }

    private static boolean isAsGood(QuoteLine assistance, List<QuoteLine> promos) {
        var off = promos.stream()
                .map(QuoteLine::amount)
                .reduce(assistance.amount().none(), Money::plus);
        return assistance.amount().compareTo(off) <= 0;
    }

    private static QuoteLine due(Code code, Money amount, Reason reason, List<String> arguments, Basis basis) {
        return new QuoteLine(code, Kind.DUE, amount, reason, arguments, basis);
    }
}
