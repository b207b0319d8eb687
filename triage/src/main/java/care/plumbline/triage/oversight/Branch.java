package care.plumbline.triage.oversight;

import java.util.List;

/** A condition as a tree in words: what has to be so, and what that is made of. */
public record Branch(String words, List<Branch> parts) {

    /** Copies the parts. */
    public Branch {
        parts = List.copyOf(parts);
    }

    static Branch leaf(String words) {
        return new Branch(words, List.of());
    }
}
