package care.plumbline.billing.coverage.desk;

import care.plumbline.billing.coverage.x12.X12Refused;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A payer's answer as it was sent.
 *
 * @param segments numbered as readings name them; all 0 when the answer cannot be read
 * @param refusal why it cannot be read; null when it can
 */
public record RawAnswer(List<Segment> segments, @Nullable X12Refused refusal) {

    /** One segment; ST is number 1. */
    public record Segment(int number, String text) {}

    /** Copies the list. */
    public RawAnswer {
        segments = List.copyOf(segments);
    }

    /** The text of a segment a value was read from; empty for one that was typed. */
    public String text(int number) {
        return number == 0
                ? ""
                : segments.stream()
                        .filter(segment -> segment.number() == number)
                        .map(Segment::text)
                        .findFirst()
                        .orElse("");
    }
}
