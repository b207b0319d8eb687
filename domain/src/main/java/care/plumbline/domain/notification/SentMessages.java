package care.plumbline.domain.notification;

import care.plumbline.domain.audit.Action;
import care.plumbline.domain.audit.Audit;
import care.plumbline.domain.people.People;
import care.plumbline.domain.shared.Actor;
import care.plumbline.domain.shared.Query;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.transaction.annotation.Transactional;

/** What was told, or will be, to the patient a care coordinator acts for. */
@Query
@PreAuthorize("hasRole('CARE_COORDINATOR')")
public class SentMessages {

    private static final int SHOWN = 50;

    private final JdbcClient jdbc;
    private final People people;
    private final Audit audit;

    SentMessages(JdbcClient jdbc, People people, Audit audit) {
        this.jdbc = jdbc;
        this.people = people;
        this.audit = audit;
    }

    /**
     * A message.
     *
     * @param reason why nobody got it; null otherwise
     * @param sentAt when the server took it, or it was stored; null before and otherwise
     * @param text the words of one that is stored for staff to pass on; null otherwise
     */
    public record Message(
            Notice notice,
            Channel channel,
            MessageStatus status,
            @Nullable MessageReason reason,
            Instant dueAt,
            @Nullable Instant sentAt,
            @Nullable String text) {}

    /** The newest messages of the patient acted for, the latest due first; none while nobody is. Reading is audited. */
    @Transactional
    public List<Message> list(Actor actor) {
        var patient = people.patientOf(actor);
        if (actor.onBehalfOf() == null || patient.isEmpty()) {
            return List.of();
        }
        var id = patient.get().value();
        audit.record(actor, Action.OPENED, id, "messages", id);
        return jdbc.sql("""
                select notice, channel, status, reason, due_at, sent_at, body from care.message
                where patient_id = :patient order by due_at desc, id desc limit :shown
                """)
                .param("patient", id)
                .param("shown", SHOWN)
                .query((row, number) -> {
                    var reason = row.getString("reason");
                    var sent = row.getTimestamp("sent_at");
                    return new Message(
                            Notice.valueOf(row.getString("notice")),
                            Channel.valueOf(row.getString("channel")),
                            MessageStatus.valueOf(row.getString("status")),
                            reason == null ? null : MessageReason.valueOf(reason),
                            row.getTimestamp("due_at").toInstant(),
                            sent == null ? null : sent.toInstant(),
                            row.getString("body"));
                })
                .list();
    }
}
