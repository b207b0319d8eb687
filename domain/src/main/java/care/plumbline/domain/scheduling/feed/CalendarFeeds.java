package care.plumbline.domain.scheduling.feed;

import care.plumbline.domain.shared.AccountId;
import care.plumbline.domain.shared.UuidV7;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Private addresses of calendars: at most one an account. */
@Repository
class CalendarFeeds {

    private final JdbcClient jdbc;
    private final Clock clock;

    CalendarFeeds(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Optional<Instant> madeAt(AccountId account) {
        return jdbc.sql("select made_at from care.calendar_feed where account_id = :account and revoked_at is null")
                .param("account", account.value())
                .query((row, number) -> row.getTimestamp("made_at").toInstant())
                .optional();
    }

    void add(AccountId account, byte[] secretHash) {
        // Two clicks at once: the second one waits here, and then finds the first one's to revoke.
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:lock, 0))")
                .param("lock", "calendar feed " + account.value())
                .query(Object.class)
                .list();
        revoke(account);
        jdbc.sql("""
                insert into care.calendar_feed (id, account_id, secret_hash, made_at)
                values (:id, :account, :hash, :now)
                """)
                .param("id", UuidV7.next())
                .param("account", account.value())
                .param("hash", secretHash)
                .param("now", now())
                .update();
    }

    void revoke(AccountId account) {
        jdbc.sql("update care.calendar_feed set revoked_at = :now where account_id = :account and revoked_at is null")
                .param("now", now())
                .param("account", account.value())
                .update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
