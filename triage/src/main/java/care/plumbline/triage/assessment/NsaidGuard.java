package care.plumbline.triage.assessment;

import care.plumbline.triage.protocol.Expression;
import java.util.List;

/** Decides on anti-inflammatory medicines (protocol section 5.5, FDA 2020 and the over-the-counter labels). */
final class NsaidGuard {

    static final Expression CONTRA = Expression.parse("""
            any(med.nsaid-risks,ulcer-bleed,kidney,heart-failure,nsaid-allergy,liver) || unk(med.nsaid-risks)
            || is(hx.blood-thinner,yes) || unk(hx.blood-thinner)
            || any(preg.status,yes,maybe) || unk(preg.status)""");

    static final Expression CAUTION = Expression.parse("""
            gte(scope.age,60) || any(med.nsaid-risks,heart-stroke,high-bp,asthma,interacting-meds,alcohol-3)
            || is(hx.blood-thinner,aspirin-only) || any(hx.vessels,high-bp,artery-disease)
            || is(preg.status,recent-birth) || any(hx.bone,steroids)""");

    private static final List<String> MUST_BE_KNOWN = List.copyOf(CONTRA.linkIds());

    private NsaidGuard() {}

    /** A question that was not reached cannot have cleared the medicine, so it counts like an unknown one. */
    static NsaidStatus status(Evaluation evaluation) {
        if (evaluation.holds(CONTRA) || MUST_BE_KNOWN.stream().anyMatch(evaluation::pending)) {
            return NsaidStatus.CONTRA;
        }
        return evaluation.holds(CAUTION) ? NsaidStatus.CAUTION : NsaidStatus.OK;
    }
}
