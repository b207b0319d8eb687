package care.plumbline.domain.account;

import care.plumbline.domain.shared.Actor;
import care.plumbline.domain.shared.UseCase;
import java.time.Clock;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.transaction.annotation.Transactional;

/** Remembers a new visitor by the hash of the secret their browser keeps. */
@UseCase
@PreAuthorize("permitAll()")
public class WelcomeVisitor {

    private final JdbcClient jdbc;
    private final Clock clock;

    WelcomeVisitor(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Stores the acting visitor; the secret itself is never stored. */
    @Transactional
    public void welcome(Actor actor, byte[] secretHash) {
        jdbc.sql("insert into care.visitor (id, secret_hash, created_at) values (:id, :hash, :now)")
                .param("id", actor.requireVisitor().value())
                .param("hash", secretHash)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }
}
