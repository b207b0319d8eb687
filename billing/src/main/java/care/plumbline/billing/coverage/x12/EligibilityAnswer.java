package care.plumbline.billing.coverage.x12;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A payer's answer on one person (271).
 *
 * @param reference the trace of the inquiry as the payer repeats it (BHT03); blank when it does not
 * @param segments every segment from ST to SE, for staff
 * @param loops the levels above the patient's and the patient's own, from the payer down
 * @param patient the patient's own level; null when the payer refused before it came to a person
 */
public record EligibilityAnswer(
        String reference,
        List<Segment> segments,
        List<Loop> loops,
        @Nullable Loop patient) {

    /** Copies the lists. */
    public EligibilityAnswer {
        segments = List.copyOf(segments);
        loops = List.copyOf(loops);
    }

    /** A level, if the answer has it. */
    public Optional<Loop> loop(Loop.Level level) {
        return loops.stream().filter(loop -> loop.level() == level).findFirst();
    }

    /** Whether it repeats this trace, in BHT03 or in the patient's TRN. */
    boolean repeats(String trace) {
        return reference.equals(trace)
                || patient != null
                        && patient.head("TRN")
                                .anyMatch(trn -> trn.element(1).equals("2")
                                        && trn.element(2).equals(trace));
    }
}
