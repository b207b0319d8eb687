package care.plumbline.billing.coverage.x12;

import java.util.List;
import java.util.stream.Stream;

/**
 * One level of an answer (HL): the payer, the clinic, the subscriber or a dependent.
 *
 * @param head what stands before the first EB, the HL included
 */
public record Loop(Level level, List<Segment> head, List<Benefit> benefits) {

    /** Whose level it is, by HL03. */
    public enum Level {
        PAYER("20"),
        PROVIDER("21"),
        SUBSCRIBER("22"),
        DEPENDENT("23"),
        /** A level we do not know, and do not read. */
        OTHER("");

        private final String code;

        Level(String code) {
            this.code = code;
        }

        static Level of(String code) {
            return Stream.of(values())
                    .filter(level -> level.code.equals(code))
                    .findFirst()
                    .orElse(OTHER);
        }
    }

    /** Copies the lists. */
    public Loop {
        head = List.copyOf(head);
        benefits = List.copyOf(benefits);
    }

    /** What stands in the head, of one kind. */
    public Stream<Segment> head(String tag) {
        return head.stream().filter(segment -> segment.is(tag));
    }

    /** HL01. */
    String id() {
        return head.getFirst().element(1);
    }

    /** HL02. */
    String parent() {
        return head.getFirst().element(2);
    }
}
