package care.plumbline.domain.account;

import care.plumbline.domain.shared.UuidV7;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Tries that are counted, by the hash of what is tried. */
@Repository
class Attempts {

    private final JdbcClient jdbc;

    Attempts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Counts one more try, unless the limit is reached; two at once wait for each other. */
    boolean add(AttemptLimit limit, String subject, Instant now) {
        var hash = hash(limit, subject);
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(encode(:subject, 'hex'), 0))")
                .param("subject", hash)
                .query(Object.class)
                .list();
        jdbc.sql("delete from care.attempt where subject = :subject and at <= :since")
                .param("subject", hash)
                .param("since", now.minus(limit.window()).atOffset(ZoneOffset.UTC))
                .update();
        return jdbc.sql("""
                insert into care.attempt (id, subject, at)
                select :id, :subject, :now where (select count(*) from care.attempt where subject = :subject) < :most
                """)
                        .param("id", UuidV7.next())
                        .param("subject", hash)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("most", limit.most())
                        .update()
                == 1;
    }

    void forget(AttemptLimit limit, String subject) {
        jdbc.sql("delete from care.attempt where subject = :subject")
                .param("subject", hash(limit, subject))
                .update();
    }

    private static byte[] hash(AttemptLimit limit, String subject) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest((limit.name() + "\n" + subject).getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
