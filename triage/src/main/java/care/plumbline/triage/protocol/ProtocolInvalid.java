package care.plumbline.triage.protocol;

import java.util.List;

/** The data files of a release contain mistakes; the message lists all of them, each with file, line and item. */
public final class ProtocolInvalid extends RuntimeException {

    private final List<String> problems;

    public ProtocolInvalid(List<String> problems) {
        super(String.join("\n", problems));
        this.problems = List.copyOf(problems);
    }

    /** Gives every problem, in the order it was found. */
    public List<String> problems() {
        return problems;
    }
}
