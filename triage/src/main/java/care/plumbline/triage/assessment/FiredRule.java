package care.plumbline.triage.assessment;

import care.plumbline.triage.protocol.Disposition;
import java.util.List;

/** A rule that holds, with the answers it looked at. */
public record FiredRule(String ruleId, String finding, Disposition level, List<Evidence> evidence) {

    public FiredRule {
        evidence = List.copyOf(evidence);
    }
}
