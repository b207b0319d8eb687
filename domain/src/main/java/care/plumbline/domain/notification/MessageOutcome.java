package care.plumbline.domain.notification;

import java.time.Instant;

/** What came of one attempt to tell something. */
public sealed interface MessageOutcome {

    /** The server took it. */
    record Sent() implements MessageOutcome {}

    /** Staff keep its words to pass them on. */
    record Stored(String text) implements MessageOutcome {}

    /** There was nothing left to tell. */
    record Skipped(MessageReason reason) implements MessageOutcome {}

    /** It is given up. */
    record Failed(MessageReason reason) implements MessageOutcome {}

    /** It was not taken this time. */
    record NotTaken() implements MessageOutcome {}

    /** It is due later than staged. */
    record Postponed(Instant dueAt) implements MessageOutcome {}
}
