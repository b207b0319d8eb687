package care.plumbline.triage.vignette;

import care.plumbline.triage.assessment.Assess;
import care.plumbline.triage.assessment.Assessment;
import care.plumbline.triage.assessment.FiredRule;
import care.plumbline.triage.protocol.Protocol;
import java.util.List;

/** What the engine said of a vignette, with the rules that decided. */
public record Outcome(Vignette vignette, Gold got, List<String> rules) {

    public Outcome {
        rules = List.copyOf(rules);
    }

    static Outcome of(Protocol protocol, Vignette vignette) {
        var assessment = Assess.assess(protocol, vignette.answers(), vignette.flags());
        var rules = assessment.deciding().stream().map(FiredRule::ruleId).toList();
        return new Outcome(vignette, got(assessment), rules);
    }

    private static Gold got(Assessment assessment) {
        var level = assessment.level();
        return level == null ? Gold.STOP_AGE : Gold.valueOf(level.name());
    }

    boolean exact() {
        return got == vignette.gold();
    }

    boolean underTriaged() {
        return got.below(vignette.gold()) > 0;
    }

    /** An emergency that came out lower, or any case two levels too low. */
    boolean dangerous() {
        var missed = vignette.gold() == Gold.EMERGENCY_NOW && !exact();
        return missed || got.below(vignette.gold()) >= 2;
    }
}
