package care.plumbline.billing.quote.scenario;

import care.plumbline.billing.pricing.CancellationPolicy;
import care.plumbline.billing.pricing.QuotePolicy;
import care.plumbline.billing.pricing.SlidingScale;
import care.plumbline.billing.pricing.sheet.PolicySheets;
import care.plumbline.billing.pricing.sheet.SheetContext;
import care.plumbline.billing.quote.scenario.source.Scalars;
import care.plumbline.billing.quote.scenario.source.SourceNode;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads the sections that hold rules of one value each. */
final class PolicyReader {

    private PolicyReader() {}

    static Optional<SlidingScale> assistance(SourceNode section, SheetContext context) {
        section.members(Set.of("firstPerson", "extraPerson", "nominalFee", "classes"));
        var sheet = new SheetSection(section);
        var complete = sheet.addRule("guideline_first_person", section.member("firstPerson"), Scalars::words)
                & sheet.addRule("guideline_extra_person", section.member("extraPerson"), Scalars::words)
                & sheet.addRule("nominal_fee", section.member("nominalFee"), Scalars::words);
        var classes = section.member("classes");
        if (classes.isEmpty()) {
            return Optional.empty();
        }
        classes.get().members(Set.of("A", "B", "C", "D"));
        for (var name : List.of("A", "B", "C", "D")) {
            complete &= classes.get()
                    .member(name)
                    .filter(one -> bracket(sheet, name, one))
                    .isPresent();
        }
        return complete
                ? sheet.read(rows -> PolicySheets.slidingScale(rows, PriceListsReader.id("assistance"), context))
                : Optional.empty();
    }

    private static boolean bracket(SheetSection sheet, String name, SourceNode source) {
        source.members(name.equals("A") ? Set.of("upTo") : Set.of("upTo", "off"));
        var rule = "class_" + name.toLowerCase(java.util.Locale.ROOT);
        return sheet.addRule(rule + "_up_to", source.member("upTo"), Scalars::percentage)
                & (name.equals("A") || sheet.addRule(rule + "_off", source.member("off"), Scalars::percentage));
    }

    static Optional<QuotePolicy> quotePolicy(SourceNode section) {
        section.members(Set.of("promoFloor", "outOfNetwork"));
        var sheet = new SheetSection(section);
        var complete = sheet.addRule("promo_floor", section.member("promoFloor"), Scalars::words)
                & sheet.addRule(
                        "out_of_network",
                        section.member("outOfNetwork"),
                        source -> Scalars.code(source, QuotePolicy.OutOfNetwork.class)
                                .map(Enum::name));
        return complete
                ? sheet.read(rows -> PolicySheets.quotePolicy(rows, PriceListsReader.id("quotePolicy")))
                : Optional.empty();
    }

    static Optional<CancellationPolicy> cancellationPolicy(SourceNode section) {
        section.members(Set.of("freeBeforeHours", "lateFee", "missedFee"));
        var sheet = new SheetSection(section);
        var complete = sheet.addRule("free_before_hours", section.member("freeBeforeHours"), Scalars::words)
                & sheet.addRule("late_fee", section.member("lateFee"), Scalars::words)
                & sheet.addRule("missed_fee", section.member("missedFee"), Scalars::words);
        return complete
                ? sheet.read(rows -> PolicySheets.cancellationPolicy(rows, PriceListsReader.id("cancellationPolicy")))
                : Optional.empty();
    }
}
