package care.plumbline.billing.quote.scenario;

import care.plumbline.billing.pricing.CancellationFee;
import care.plumbline.billing.pricing.PricingRefused;
import care.plumbline.billing.quote.calculation.Basis;
import care.plumbline.billing.quote.calculation.Calculation;
import care.plumbline.billing.quote.calculation.Calculation.Outcome;
import care.plumbline.billing.quote.calculation.Note;
import care.plumbline.billing.quote.calculation.QuoteEngine;
import care.plumbline.billing.quote.calculation.QuoteLine;
import care.plumbline.billing.quote.calculation.QuoteLine.Kind;
import care.plumbline.billing.quote.scenario.ScenarioCase.CalledOff;
import care.plumbline.billing.quote.scenario.ScenarioCase.Move;
import care.plumbline.billing.quote.scenario.ScenarioCase.Mover;
import care.plumbline.billing.quote.scenario.ScenarioCase.Quoted;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** Holds a case against the rules the portal goes by. */
final class CaseRun {

    private CaseRun() {}

    /** What the case gets, every aspect of it. */
    static Aspects of(ScenarioCase one) {
        return switch (one) {
            case Quoted quoted -> quoted(quoted);
            case CalledOff calledOff -> calledOff(calledOff);
        };
    }

    private static Aspects quoted(Quoted quoted) {
        try {
            var asked = QuoteEngine.calculate(quoted.request(), quoted.rules());
            return quoted.move() == null ? aspects(quoted, asked) : moved(quoted, asked, quoted.move());
        } catch (PricingRefused.NoPriceInEffect none) {
            return new Aspects(Map.of(Aspect.OUTCOME, List.of("error " + ExpectationReader.NO_PRICE)));
        }
    }

    private static Aspects moved(Quoted quoted, Calculation asked, Move move) {
        if (asked.outcome() != Outcome.PRICE) {
            return new Aspects(Map.of(Aspect.OUTCOME, List.of("nothing to move: " + asked.outcome())));
        }
        var isSuperseded = move.by() == Mover.PATIENT;
        var holds = isSuperseded ? QuoteEngine.calculate(move.anew(), quoted.rules()) : asked;
        var rise = QuoteEngine.rise(holds, Objects.requireNonNull(asked.due()));
        var values = new EnumMap<>(aspects(quoted, holds).values());
        values.put(Aspect.SUPERSEDED, ExpectationReader.yes(isSuperseded));
        values.put(Aspect.RISE, rise == null ? List.of() : ExpectationReader.words(rise));
        return new Aspects(values);
    }

    private static Aspects aspects(Quoted quoted, Calculation calculation) {
        var due = calculation.due();
        var values = new EnumMap<Aspect, List<String>>(Aspect.class);
        values.put(Aspect.OUTCOME, List.of(calculation.outcome().name()));
        values.put(Aspect.LINES, lines(calculation, Kind.DUE));
        values.put(Aspect.DUE, due == null ? List.of() : ExpectationReader.words(due));
        values.put(
                Aspect.RANGE,
                due == null || calculation.highest() == null
                        ? List.of()
                        : List.of(ExpectationReader.range(due, calculation.highest())));
        values.put(Aspect.INFO, lines(calculation, Kind.INFO));
        values.put(Aspect.CONFIDENCE, List.of(calculation.confidence().name()));
        values.put(
                Aspect.SELF_PAY,
                calculation.selfPay() == null ? List.of() : ExpectationReader.words(calculation.selfPay()));
        values.put(
                Aspect.NOTES,
                calculation.notes().stream().map(Note::toString).sorted().toList());
        values.put(
                Aspect.CONTACTS,
                quoted.contacts().stream()
                        .map(contact ->
                                (contact.name() + " " + Objects.requireNonNullElse(contact.phone(), "")).strip())
                        .toList());
        values.put(Aspect.VERSION, versions(quoted, calculation).toList());
        return new Aspects(values);
    }

    private static List<String> lines(Calculation calculation, Kind kind) {
        return calculation.lines().stream()
                .filter(line -> line.kind() == kind)
                .map(QuoteLine::inShort)
                .toList();
    }

    private static Stream<String> versions(Quoted quoted, Calculation calculation) {
        return calculation.lines().stream()
                .map(QuoteLine::basis)
                .filter(basis -> basis.source() == Basis.Source.PRICE_LIST)
                .map(basis -> quoted.versions().getOrDefault(basis.reference(), basis.reference()))
                .distinct();
    }

    private static Aspects calledOff(CalledOff one) {
        var fee = CancellationFee.of(one.policy(), one.ending(), one.start(), one.cancelled(), one.kept(), one.payer());
        return new Aspects(Map.of(
                Aspect.FEE,
                ExpectationReader.words(fee),
                Aspect.BACK,
                ExpectationReader.words(one.kept().minus(fee)),
                Aspect.FREE_UNTIL,
                ExpectationReader.moment(one.start().minus(one.policy().freeBefore()), one.zone())));
    }
}
