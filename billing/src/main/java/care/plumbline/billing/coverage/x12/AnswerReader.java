package care.plumbline.billing.coverage.x12;

import care.plumbline.billing.coverage.x12.Loop.Level;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.stream.Stream;

/** Reads a payer's answer from its bytes. It refuses in the words of {@link X12Refused} and throws nothing else. */
public final class AnswerReader {

    /** An answer on one person has some thousand bytes; more than this is not read. */
    public static final int LARGEST = 1_000_000;

    private static final String ANSWER = "271";
    private static final String VERSION = "005010X279";

    private AnswerReader() {}

    /**
     * The only answer there is.
     *
     * @throws X12Refused when it cannot be read, or speaks of several people
     */
    public static EligibilityAnswer read(byte[] bytes) {
        return only(answers(bytes));
    }

    /**
     * The only answer there is; of a larger stream no more is read than shows that it is too large.
     *
     * @throws IOException when the stream breaks off
     * @throws X12Refused when it cannot be read, or speaks of several people
     */
    public static EligibilityAnswer read(InputStream stream) throws IOException {
        return read(stream.readNBytes(LARGEST + 1));
    }

    /**
     * The answer to the inquiry with this trace.
     *
     * @throws X12Refused when it cannot be read, or no answer repeats the trace
     */
    public static EligibilityAnswer read(byte[] bytes, String trace) {
        var ours =
                answers(bytes).stream().filter(answer -> answer.repeats(trace)).toList();
        if (ours.isEmpty()) {
            throw new X12Refused.NotOurAnswer();
        }
        return only(ours);
    }

    private static EligibilityAnswer only(List<EligibilityAnswer> answers) {
        if (answers.size() > 1) {
            throw new X12Refused.SeveralAnswers();
        }
        return answers.getFirst();
    }

    private static List<EligibilityAnswer> answers(byte[] bytes) {
        if (bytes.length > LARGEST) {
            throw new X12Refused.TooLarge();
        }
        var answers = Tokens.read(bytes).stream()
                .filter(transaction -> transaction.type().equals(ANSWER))
                .filter(transaction -> transaction.version().startsWith(VERSION))
                .flatMap(transaction -> people(transaction.segments()))
                .toList();
        if (answers.isEmpty()) {
            throw new X12Refused.NotAnEligibilityAnswer();
        }
        return answers;
    }

    /** One answer for each person it speaks of; one without a person when the payer refused before. */
    private static Stream<EligibilityAnswer> people(List<Segment> transaction) {
        var reference = transaction.stream()
                .filter(segment -> segment.is("BHT"))
                .map(segment -> segment.element(3))
                .findFirst()
                .orElse("");
        var paths = Paths.of(transaction);
        return paths.stream()
                .map(path -> new EligibilityAnswer(
                        reference,
                        transaction,
                        path,
                        path.isEmpty() || !isPerson(path.getLast()) ? null : path.getLast()));
    }

    private static boolean isPerson(Loop loop) {
        return loop.level() == Level.SUBSCRIBER || loop.level() == Level.DEPENDENT;
    }
}
