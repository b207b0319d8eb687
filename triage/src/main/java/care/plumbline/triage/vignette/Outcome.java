package care.plumbline.triage.vignette;

import java.util.List;

/** What the engine said of a vignette, with the rules that decided. */
public record Outcome(Vignette vignette, Gold got, List<String> rules) {

    public Outcome {
        rules = List.copyOf(rules);
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
