package care.plumbline.triage.assessment;

import care.plumbline.triage.protocol.Disposition;
import care.plumbline.triage.protocol.Protocol;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;

/**
 * A diagnosis the fired rules suggest to consider, with the rules that name it (protocol section 6); never a diagnosis.
 */
public record Considered(String code, List<String> rules, Disposition level) {

    private static final Comparator<Considered> ORDER = Comparator.comparing(Considered::level)
            .thenComparing(considered -> considered.rules().size())
            .reversed();

    public Considered {
        rules = List.copyOf(rules);
    }

    /** Gives them by the highest level of a rule that names them, by how many do, and by the order of the rules. */
    public static List<Considered> of(Protocol protocol, Assessment assessment) {
        var byCode = new LinkedHashMap<String, Considered>();
        for (var fired : assessment.fired()) {
            for (var code : protocol.rule(fired.ruleId()).ddx()) {
                byCode.merge(code, new Considered(code, List.of(fired.ruleId()), fired.level()), Considered::and);
            }
        }
        return byCode.values().stream().sorted(ORDER).toList();
    }

    private Considered and(Considered other) {
        var both = new ArrayList<>(rules);
        both.addAll(other.rules);
        return new Considered(code, both, level.atLeast(other.level) ? level : other.level);
    }
}
