package care.plumbline.billing.coverage.desk;

import care.plumbline.billing.coverage.StaffChecks;
import care.plumbline.billing.coverage.x12.AnswerReader;
import care.plumbline.billing.coverage.x12.X12Refused;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Cuts a kept answer into the segments its reading names; what cannot be read is shown piece by piece all the same. */
final class RawAnswers {

    /** Where a piece of an unreadable answer ends: the usual mark of a segment, or of a line. */
    private static final String ENDS = "~\\s*|\\R";

    private RawAnswers() {}

    /** The answer; null when none is kept. */
    static @Nullable RawAnswer read(StaffChecks.Kept kept) {
        var response = kept.response();
        if (response == null) {
            return null;
        }
        try {
            var answer = AnswerReader.read(response.getBytes(StandardCharsets.ISO_8859_1), kept.trace());
            return new RawAnswer(
                    answer.segments().stream()
                            .map(segment -> new RawAnswer.Segment(segment.number(), segment.text()))
                            .toList(),
                    null);
        } catch (X12Refused refused) {
            return new RawAnswer(
                    response.lines()
                            .flatMap(line -> java.util.Arrays.stream(line.split(ENDS)))
                            .filter(piece -> !piece.isBlank())
                            .map(piece -> new RawAnswer.Segment(0, piece))
                            .toList(),
                    refused);
        }
    }
}
