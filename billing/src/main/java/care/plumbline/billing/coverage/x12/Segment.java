package care.plumbline.billing.coverage.x12;

import java.util.List;

/**
 * One segment of an answer.
 *
 * @param number its place in the transaction, ST being 1
 * @param text as it stood in the answer, without its end mark
 * @param elements the tag, then the elements by position, each with its repetitions; components stay joined
 */
public record Segment(int number, String text, List<List<String>> elements) {

    /** Copies the elements. */
    public Segment {
        elements = elements.stream().map(List::copyOf).toList();
    }

    /** What kind of segment it is, {@code EB} for example. */
    public String tag() {
        return element(0);
    }

    /** Whether it is of this kind. */
    public boolean is(String tag) {
        return tag().equals(tag);
    }

    /** The element at a position counted from 1, its first repetition; blank when it is not there. */
    public String element(int position) {
        return repetitions(position).stream().findFirst().orElse("");
    }

    /** Every repetition of the element at a position counted from 1. */
    public List<String> repetitions(int position) {
        return position < elements.size() ? elements.get(position) : List.of();
    }
}
