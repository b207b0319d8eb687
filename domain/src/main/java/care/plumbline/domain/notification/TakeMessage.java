package care.plumbline.domain.notification;

import care.plumbline.domain.shared.Actor;
import care.plumbline.domain.shared.UseCase;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.transaction.annotation.Transactional;

/** The job that tells something takes its message; one that was sent, skipped or given up is not taken again. */
@UseCase
@PreAuthorize("hasRole('SYSTEM')")
public class TakeMessage {

    private final Messages messages;
    private final Clock clock;

    TakeMessage(Messages messages, Clock clock) {
        this.messages = messages;
        this.clock = clock;
    }

    /**
     * A message that waits.
     *
     * @param attempts how often it was tried before
     */
    public record Taken(MessageId id, Instant dueAt, int attempts) {}

    /** The message of this notice on this channel while it waits; written now if nobody staged it on this channel. */
    @Transactional
    public Optional<Taken> take(Actor actor, StagedNotice staged, Channel channel) {
        messages.stage(
                staged.subject(),
                staged.sequence(),
                channel,
                List.of(new Messages.Due(staged.notice(), clock.instant())));
        return messages.waiting(staged, channel);
    }
}
