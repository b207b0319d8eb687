package care.plumbline.triage.protocol;

import java.util.List;

/** A question with exactly one of several options as its answer. */
public record ChoiceQuestion(Basics basics, List<Option> options) implements Question {

    public ChoiceQuestion {
        options = List.copyOf(options);
    }
}
