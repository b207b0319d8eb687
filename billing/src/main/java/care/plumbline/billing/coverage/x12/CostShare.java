package care.plumbline.billing.coverage.x12;

import care.plumbline.billing.coverage.BenefitView.Coinsurance;
import care.plumbline.billing.coverage.Confidence;
import care.plumbline.billing.coverage.Copay;
import care.plumbline.billing.coverage.Remaining;
import care.plumbline.billing.coverage.Remaining.Left;
import care.plumbline.billing.coverage.x12.Line.Fit;
import care.plumbline.billing.coverage.x12.Wording.Topic;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a visit costs the member: copay and coinsurance (billing specification, section 3.5, steps 5, 6, 8 to 10). */
final class CostShare {

    private static final String COPAY = "B";
    private static final String COINSURANCE = "A";
    private static final String NOT_COVERED = "I";
    private static final String OFFICE = "11";

    private final Lines lines;
    private final Asked asked;
    private final Wording wording;
    private final List<Line> copays;
    private final List<Line> coinsurances;
    /** The copays were meant for something else: a hint, no more. */
    private final boolean isHint;

    /** Reads the lines in scope. */
    CostShare(Lines lines, Asked asked, Wording wording) {
        this.lines = lines;
        this.asked = asked;
        this.wording = wording;
        var copaysInScope = lines.of(COPAY, asked.serviceType());
        var coinsurancesInScope = lines.of(COINSURANCE, asked.serviceType());
        var best = Lines.best(Stream.concat(copaysInScope.stream(), coinsurancesInScope.stream())
                .toList());
        coinsurances = ofKind(best, COINSURANCE);
        var fitting = ofKind(best, COPAY);
        var hints = fitting.isEmpty() ? hints(copaysInScope) : List.<Line>of();
        copays = fitting.isEmpty() ? hints : fitting;
        isHint = !hints.isEmpty() || !copays.isEmpty() && asked.serviceType().equals(Asked.WHOLE_PLAN);
    }

    /** The copay; unknown, and never none, where the answer says nothing of what the visit costs. */
    Copay copay() {
        if (copays.isEmpty()) {
            return coinsurance() == null
                    ? new Copay.AmountMissing(
                            coinsurances.isEmpty() ? 0 : coinsurances.getFirst().number())
                    : new Copay.None();
        }
        var known = copays.stream()
                .filter(line -> line.benefit().amount().isPresent())
                .toList();
        var amounts = known.stream()
                .flatMap(line -> line.benefit().amount().stream())
                .distinct()
                .sorted()
                .toList();
        return switch (amounts.size()) {
            case 0 -> new Copay.AmountMissing(copays.getFirst().number());
            case 1 ->
                new Copay.Exactly(
                        amounts.getFirst(),
                        known.stream().anyMatch(this::isAfterDeductible),
                        known.getFirst().number());
            default -> new Copay.OneOf(amounts, known.getFirst().number());
        };
    }

    /** The coinsurance; of several the highest, so that nobody is promised too low a price. */
    @Nullable Coinsurance coinsurance() {
        return coinsurances.stream()
                .flatMap(line -> line.benefit().share().stream().map(share -> new Coinsurance(share, line.number())))
                .max(Comparator.comparing(Coinsurance::share))
                .orElse(null);
    }

    /** How sure the reading is, given what is left of the deductible. */
    Confidence confidence(Remaining deductible) {
        if (isDoubtful()) {
            return Confidence.LOW;
        }
        var bySum = switch (copay()) {
            case Copay.Exactly exactly when exactly.afterDeductible() -> sureness(deductible);
            case Copay.Exactly _ -> Confidence.HIGH;
            case Copay.None _ -> sureness(deductible);
            case Copay.OneOf _, Copay.AmountMissing _ -> Confidence.LOW;
        };
        var both = !copays.isEmpty() && !coinsurances.isEmpty();
        return evidence(copays.isEmpty() ? coinsurances : copays)
                .atMost(bySum)
                .atMost(both ? Confidence.MEDIUM : Confidence.HIGH);
    }

    private static Confidence sureness(Remaining deductible) {
        return deductible.least().map(Left::confidence).orElse(Confidence.LOW);
    }

    private Confidence evidence(List<Line> chosen) {
        if (chosen.stream().allMatch(line -> line.fit() == Fit.BY_PLACE)) {
            return Confidence.HIGH;
        }
        return chosen.stream().allMatch(line -> line.messages().isEmpty()) ? Confidence.HIGH : Confidence.MEDIUM;
    }

    /** Something that counts is missing, or is said in two ways, or may not hold for us. */
    private boolean isDoubtful() {
        var amountMissing =
                copays.stream().anyMatch(line -> line.benefit().amount().isEmpty());
        var sharesDiffer = coinsurances.stream()
                        .map(line -> line.benefit().share().map(share -> share.stripTrailingZeros()))
                        .distinct()
                        .count()
                > 1;
        var termsDiffer =
                copays.stream().map(this::isAfterDeductible).distinct().count() > 1;
        // Not read as "not covered here", and yet the plan says of such visits that it does not pay for some.
        var notCovered = lines.of(NOT_COVERED, asked.serviceType()).stream()
                .anyMatch(line -> line.fit() == Fit.GENERAL || line.fit() == Fit.EXCLUDED);
        return isHint || amountMissing || sharesDiffer || termsDiffer || notCovered;
    }

    private boolean isAfterDeductible(Line copay) {
        return wording.speaksOf(Topic.AFTER_DEDUCTIBLE, copay.messages())
                && !wording.speaksOf(Topic.DEDUCTIBLE_WAIVED, copay.messages());
    }

    private List<Line> ofKind(List<Line> best, String kind) {
        var ofKind =
                best.stream().filter(line -> line.benefit().kind().equals(kind)).toList();
        return lines.exactFirst(bySpecialty(ofKind));
    }

    /** Where nothing is said of video visits, a plan may still tell kinds of doctors apart. */
    private List<Line> bySpecialty(List<Line> candidates) {
        if (Lines.bestFit(candidates) != Fit.GENERAL) {
            return candidates;
        }
        return switch (asked.doctor()) {
            case PRIMARY_CARE -> bySpecialty(candidates, Topic.PRIMARY_CARE, Topic.SPECIALIST);
            case SPECIALIST -> bySpecialty(candidates, Topic.SPECIALIST, Topic.PRIMARY_CARE);
            case NOT_SAID -> candidates;
        };
    }

    private List<Line> bySpecialty(List<Line> candidates, Topic ours, Topic theirs) {
        if (candidates.stream().anyMatch(line -> wording.speaksOf(ours, line.messages()))) {
            return candidates.stream()
                    .filter(line -> wording.speaksOf(ours, line.messages()))
                    .toList();
        }
        return Lines.preferred(candidates, line -> !wording.speaksOf(theirs, line.messages()));
    }

    /** Copays of an office, when all are of other places than ours; or those of the whole plan, when there are none. */
    private List<Line> hints(List<Line> copaysInScope) {
        var hints = copaysInScope;
        if (copaysInScope.isEmpty() && coinsurances.isEmpty()) {
            hints = Lines.best(lines.of(COPAY, Asked.WHOLE_PLAN));
        } else if (!isOfOtherPlaces(copaysInScope)
                || coinsurances.stream().anyMatch(line -> line.fit() != Fit.GENERAL)) {
            hints = List.of();
        }
        return lines.exactFirst(
                Lines.preferred(hints, line -> line.benefit().places().contains(OFFICE)));
    }

    private static boolean isOfOtherPlaces(List<Line> copays) {
        return copays.stream().allMatch(line -> line.fit() == Fit.OTHER_PLACES);
    }
}
