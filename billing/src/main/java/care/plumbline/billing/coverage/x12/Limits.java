package care.plumbline.billing.coverage.x12;

import care.plumbline.billing.coverage.Confidence;
import care.plumbline.billing.coverage.EligibilityStatus;
import care.plumbline.billing.coverage.x12.Line.Fit;
import java.util.List;
import java.util.Set;

/** Whether an active plan pays for such a visit with us (billing specification, section 3.5, step 7). */
final class Limits {

    private final Lines lines;
    private final Asked asked;

    Limits(Lines lines, Asked asked) {
        this.lines = lines;
        this.asked = asked;
    }

    EligibilityStatus status() {
        if (!elsewhere().isEmpty()) {
            return EligibilityStatus.NOT_COVERED_HERE;
        }
        return isUsedUp() ? EligibilityStatus.LIMIT_REACHED : EligibilityStatus.OK;
    }

    /** How sure it is that such visits are covered elsewhere only. */
    Confidence confidence() {
        return Lines.bestFit(elsewhere()) == Fit.BY_PLACE ? Confidence.HIGH : Confidence.MEDIUM;
    }

    boolean needsAuthorization() {
        return lines.speakingOf(asked.serviceType())
                .filter(line -> !line.fit().isDropped())
                .anyMatch(line -> line.benefit().needsAuthorization());
    }

    private List<Line> elsewhere() {
        return lines.of("I", asked.serviceType()).stream()
                .filter(line -> Set.of(Fit.BY_PLACE, Fit.BY_MESSAGE).contains(line.fit()))
                .toList();
    }

    private boolean isUsedUp() {
        var visitsLeft = lines.of("F", asked.serviceType()).stream()
                .filter(line -> line.benefit().period().equals("29"))
                .filter(line -> line.benefit().quantityKind().equals("VS"))
                .toList();
        return lines.exactFirst(Lines.best(visitsLeft)).stream()
                .anyMatch(line -> line.benefit().isUsedUp());
    }
}
