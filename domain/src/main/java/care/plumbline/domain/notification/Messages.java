package care.plumbline.domain.notification;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** One row a message. */
@Repository
class Messages {

    private final JdbcClient jdbc;
    private final Clock clock;

    Messages(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    record Due(Notice notice, Instant at) {}

    /** Writes what waits, in one statement however many there are; what was staged before stays as it is. */
    void stage(UUID subject, int sequence, Channel channel, List<Due> dues) {
        // No conflict target: naming one would ask whoever stages to be allowed to read the row.
        jdbc.sql("""
                insert into care.message (id, notice, subject_id, sequence, patient_id, channel, status, due_at)
                select staged.id, staged.notice, :subject, :sequence,
                       care.patient_of_message(staged.notice, :subject), :channel, 'WAITING', staged.due_at
                from unnest(string_to_array(:ids, ' ')::uuid[], string_to_array(:notices, ' '),
                            string_to_array(:dues, ' ')::timestamptz[]) as staged (id, notice, due_at)
                on conflict do nothing
                """)
                .param("subject", subject)
                .param("sequence", sequence)
                .param("channel", channel.name())
                .param(
                        "ids",
                        dues.stream()
                                .map(due -> MessageId.next().value().toString())
                                .collect(Collectors.joining(" ")))
                .param("notices", dues.stream().map(due -> due.notice().name()).collect(Collectors.joining(" ")))
                .param("dues", dues.stream().map(due -> due.at().toString()).collect(Collectors.joining(" ")))
                .update();
    }

    /** The one that still waits. */
    Optional<TakeMessage.Taken> waiting(StagedNotice staged, Channel channel) {
        return jdbc.sql("""
                select id, due_at, attempts from care.message
                where notice = :notice and subject_id = :subject and sequence = :sequence and channel = :channel
                  and status = 'WAITING'
                """)
                .param("notice", staged.notice().name())
                .param("subject", staged.subject())
                .param("sequence", staged.sequence())
                .param("channel", channel.name())
                .query((row, number) -> new TakeMessage.Taken(
                        new MessageId(row.getObject("id", UUID.class)),
                        row.getTimestamp("due_at").toInstant(),
                        row.getInt("attempts")))
                .optional();
    }

    void close(MessageId id, MessageStatus status, @Nullable MessageReason reason, @Nullable String body) {
        var reached = status == MessageStatus.SENT || status == MessageStatus.STORED;
        jdbc.sql("""
                update care.message
                set status = :status, reason = :reason, sent_at = :sentAt, body = :body, attempts = attempts + :tried
                where id = :id and status = 'WAITING'
                """)
                .param("status", status.name())
                .param("reason", reason == null ? null : reason.name())
                .param("sentAt", reached ? now() : null)
                .param("body", body)
                .param("tried", status == MessageStatus.SKIPPED ? 0 : 1)
                .param("id", id.value())
                .update();
    }

    void countAttempt(MessageId id) {
        jdbc.sql("update care.message set attempts = attempts + 1 where id = :id and status = 'WAITING'")
                .param("id", id.value())
                .update();
    }

    void postpone(MessageId id, Instant dueAt) {
        jdbc.sql("update care.message set due_at = :due where id = :id and status = 'WAITING'")
                .param("due", dueAt.atOffset(ZoneOffset.UTC))
                .param("id", id.value())
                .update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
