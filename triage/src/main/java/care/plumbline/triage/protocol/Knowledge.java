package care.plumbline.triage.protocol;

import java.util.List;
import java.util.Map;

/**
 * What the rules refer to: the sources they cite and the diagnoses they name.
 *
 * @param sources by citation key
 * @param differentials by code
 */
public record Knowledge(Map<String, Source> sources, Map<String, Differential> differentials) {

    public Knowledge {
        sources = Map.copyOf(sources);
        differentials = Map.copyOf(differentials);
    }

    /** A guideline, study or standard; {@code read} when its text, or an excerpt of it, was read for the protocol. */
    public record Source(String text, boolean read) {}

    /**
     * A diagnosis a doctor may consider.
     *
     * @param icd10 candidate ICD-10-CM codes, never selected by themselves
     */
    public record Differential(String label, List<String> icd10, String note) {
        public Differential {
            icd10 = List.copyOf(icd10);
        }
    }
}
