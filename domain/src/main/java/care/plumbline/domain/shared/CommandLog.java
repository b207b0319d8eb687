package care.plumbline.domain.shared;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Answers a repeated command as it was answered the first time, in the transaction of the use case that asks. */
@Component
public class CommandLog {

    private final JdbcClient jdbc;
    private final Clock clock;

    CommandLog(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * The stored answer for this key, or the answer of doing it now. Two simultaneous calls with one key wait for
     * each other.
     *
     * @param request everything that matters of the request, as text; another request under the same key is refused
     * @throws CommandRefused.KeyReused when the key was used for something else
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public String once(Actor actor, CommandKey key, String operation, String request, Supplier<String> doIt) {
        var who = actorName(actor);
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:lock, 0))")
                .param("lock", who + key.value())
                .query(Object.class)
                .list();
        var hash = sha256(operation + "\n" + request);
        var known = jdbc.sql("select request_hash, result from care.command where actor = :actor and key = :key")
                .param("actor", who)
                .param("key", key.value())
                .query((row, number) -> new Known(row.getBytes("request_hash"), row.getString("result")))
                .optional();
        if (known.isPresent()) {
            if (!MessageDigest.isEqual(known.get().hash(), hash)) {
                throw new CommandRefused.KeyReused();
            }
            return known.get().result();
        }
        var result = doIt.get();
        jdbc.sql("""
                insert into care.command (key, actor, operation, request_hash, result, done_at)
                values (:key, :actor, :operation, :hash, :result, :now)
                """)
                .param("key", key.value())
                .param("actor", who)
                .param("operation", operation)
                .param("hash", hash)
                .param("result", result)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        return result;
    }

    private static String actorName(Actor actor) {
        if (actor.account() != null) {
            return "account " + actor.account().value();
        }
        return actor.visitor() != null
                ? "visitor " + actor.visitor().value()
                : actor.role().name();
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private record Known(byte[] hash, String result) {}
}
