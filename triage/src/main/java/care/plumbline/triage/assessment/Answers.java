package care.plumbline.triage.assessment;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** All answers of one intake, by the linkId of their questions; what is absent has not been answered. */
public record Answers(Map<String, Answer> byLinkId) {

    /** No answers yet. */
    public static final Answers EMPTY = new Answers(Map.of());

    public Answers {
        byLinkId = Map.copyOf(byLinkId);
    }

    /** Gives these answers with one added or replaced. */
    public Answers with(String linkId, Answer answer) {
        var changed = new HashMap<>(byLinkId);
        changed.put(linkId, answer);
        return new Answers(changed);
    }

    /** Gives these answers with one taken out. */
    public Answers without(String linkId) {
        var changed = new HashMap<>(byLinkId);
        changed.remove(linkId);
        return new Answers(changed);
    }

    /** Gives the answer to the question, if there is one. */
    public Optional<Answer> to(String linkId) {
        return Optional.ofNullable(byLinkId.get(linkId));
    }
}
