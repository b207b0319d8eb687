package care.plumbline.triage.review;

import care.plumbline.triage.protocol.Scores.Reason;
import java.util.List;
import java.util.Map;

/**
 * The words of the doctor's review (protocol section 6), in English.
 *
 * @param phrases how codes are said, by item and code; others by their label
 * @param sentences of the narrative, with items in {braces} and optional parts in [brackets]
 * @param denies what is listed as denied when the answer is one of these codes and nothing else
 * @param cautions for treatment, each with when it holds
 * @param exam prompts for the examination by video or phone, each with when it is shown
 * @param words items whose text is shown as the patient wrote it
 * @param questions the item with the questions the patient wants to ask
 * @param trends scales compared with the patient's last intake
 */
public record ReviewTemplate(
        Map<String, Map<String, String>> phrases,
        List<String> sentences,
        List<Denial> denies,
        List<Reason> cautions,
        List<Reason> exam,
        List<String> words,
        String questions,
        List<String> trends) {

    /** A review that says nothing beyond the findings. */
    public static final ReviewTemplate EMPTY =
            new ReviewTemplate(Map.of(), List.of(), List.of(), List.of(), List.of(), List.of(), "", List.of());

    public ReviewTemplate {
        phrases = Map.copyOf(phrases);
        sentences = List.copyOf(sentences);
        denies = List.copyOf(denies);
        cautions = List.copyOf(cautions);
        exam = List.copyOf(exam);
        words = List.copyOf(words);
        trends = List.copyOf(trends);
    }

    /** A red flag that a negative answer denies. */
    public record Denial(String linkId, List<String> codes, String phrase) {
        public Denial {
            codes = List.copyOf(codes);
        }
    }
}
