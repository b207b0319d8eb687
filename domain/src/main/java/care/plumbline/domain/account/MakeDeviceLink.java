package care.plumbline.domain.account;

import care.plumbline.domain.shared.Actor;
import care.plumbline.domain.shared.UseCase;
import care.plumbline.domain.shared.UuidV7;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.transaction.annotation.Transactional;

/** A visitor makes a link by which they go on with their check on another device. */
@UseCase
@PreAuthorize("permitAll()")
public class MakeDeviceLink {

    /** How long the link works, once. */
    public static final Duration LIFETIME = Duration.ofHours(24);

    private final JdbcClient jdbc;
    private final Clock clock;

    MakeDeviceLink(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Stores the hash of the link's secret for the acting visitor; the secret itself is never stored. */
    @Transactional
    public void make(Actor actor, byte[] secretHash) {
        var now = clock.instant();
        jdbc.sql("""
                insert into care.visitor_key (id, visitor_id, hash, kind, created_at, expires_at)
                values (:id, :visitor, :hash, 'LINK', :now, :expires)
                """)
                .param("id", UuidV7.next())
                .param("visitor", actor.requireVisitor().value())
                .param("hash", secretHash)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("expires", now.plus(LIFETIME).atOffset(ZoneOffset.UTC))
                .update();
    }
}
