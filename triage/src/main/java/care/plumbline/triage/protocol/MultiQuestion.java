package care.plumbline.triage.protocol;

import java.util.List;

/** A question with any number of its options as its answer. */
public record MultiQuestion(Basics basics, List<Option> options) implements Question {

    public MultiQuestion {
        options = List.copyOf(options);
    }
}
