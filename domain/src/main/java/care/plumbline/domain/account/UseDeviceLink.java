package care.plumbline.domain.account;

import care.plumbline.domain.shared.Actor;
import care.plumbline.domain.shared.UseCase;
import care.plumbline.domain.shared.UuidV7;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.transaction.annotation.Transactional;

/** Another device of a visitor goes on by the link made on the first; the first keeps its access. */
@UseCase
@PreAuthorize("permitAll()")
public class UseDeviceLink {

    private final JdbcClient jdbc;
    private final Clock clock;

    UseDeviceLink(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Uses the link up; true when the device's secret stands for the visitor now, false when the link is unknown, used,
     * over, or its visitor signed in meanwhile.
     *
     * @param linkHash of the link's secret
     * @param deviceHash of the secret this device will keep
     */
    @Transactional
    public boolean use(Actor actor, byte[] linkHash, byte[] deviceHash) {
        return jdbc.sql(
                        "select id from (select care.use_visitor_link(:link, :key, :device, :now) as id) used where id is not null")
                .param("link", linkHash)
                .param("key", UuidV7.next())
                .param("device", deviceHash)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query(UUID.class)
                .optional()
                .isPresent();
    }
}
