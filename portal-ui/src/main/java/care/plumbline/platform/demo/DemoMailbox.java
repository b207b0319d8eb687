package care.plumbline.platform.demo;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** The mails a demo would have sent. */
public class DemoMailbox {

    private final JdbcClient jdbc;

    /** A mailbox over the table {@code sandbox.mail}. */
    public DemoMailbox(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A mail that stayed here. */
    public record Mail(String recipient, String subject, String body, Instant sentAt) {}

    /** The newest mails first. */
    @Transactional(readOnly = true)
    public List<Mail> newest(int limit) {
        return jdbc.sql("select recipient, subject, body, sent_at from sandbox.mail order by id desc limit :limit")
                .param("limit", limit)
                .query((row, number) -> new Mail(
                        row.getString("recipient"),
                        row.getString("subject"),
                        row.getString("body"),
                        row.getTimestamp("sent_at").toInstant()))
                .list();
    }

    /** Keeps a mail. */
    @Transactional
    public void keep(String recipient, String subject, String body, Instant at) {
        jdbc.sql(
                        "insert into sandbox.mail (id, recipient, subject, body, sent_at) values (uuidv7(), :to, :subject, :body, :at)")
                .param("to", recipient)
                .param("subject", subject)
                .param("body", body)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }
}
