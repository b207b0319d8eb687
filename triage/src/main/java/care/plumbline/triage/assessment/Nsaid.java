package care.plumbline.triage.assessment;

import java.util.List;

/** Whether anti-inflammatory medicines may be suggested, and why not (protocol section 5.5); reasons for the doctor. */
public record Nsaid(NsaidStatus status, List<String> reasons) {

    public Nsaid {
        reasons = List.copyOf(reasons);
    }
}
