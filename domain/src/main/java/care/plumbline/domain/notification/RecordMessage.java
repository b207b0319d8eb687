package care.plumbline.domain.notification;

import care.plumbline.domain.shared.Actor;
import care.plumbline.domain.shared.UseCase;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.transaction.annotation.Transactional;

/** Writes down what came of an attempt to tell something; a message that is done stays as it is. */
@UseCase
@PreAuthorize("hasRole('SYSTEM')")
public class RecordMessage {

    private final Messages messages;

    RecordMessage(Messages messages) {
        this.messages = messages;
    }

    /** Writes the outcome. */
    @Transactional
    public void record(Actor actor, MessageId id, MessageOutcome outcome) {
        switch (outcome) {
            case MessageOutcome.Sent() -> messages.close(id, MessageStatus.SENT, null, null);
            case MessageOutcome.Stored(var text) -> messages.close(id, MessageStatus.STORED, null, text);
            case MessageOutcome.Skipped(var reason) -> messages.close(id, MessageStatus.SKIPPED, reason, null);
            case MessageOutcome.Failed(var reason) -> messages.close(id, MessageStatus.FAILED, reason, null);
            case MessageOutcome.NotTaken() -> messages.countAttempt(id);
            case MessageOutcome.Postponed(var dueAt) -> messages.postpone(id, dueAt);
        }
    }
}
