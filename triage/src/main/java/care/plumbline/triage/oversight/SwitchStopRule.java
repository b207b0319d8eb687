package care.plumbline.triage.oversight;

import care.plumbline.domain.audit.Action;
import care.plumbline.domain.audit.Audit;
import care.plumbline.domain.shared.Actor;
import care.plumbline.domain.shared.UseCase;
import care.plumbline.domain.shared.UuidV7;
import care.plumbline.triage.release.Releases;
import java.time.Clock;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.transaction.annotation.Transactional;

/** Switches the stop rule on, with the version to freeze, or off again; at once for everybody. */
@UseCase
@PreAuthorize("hasRole('ADMINISTRATOR')")
public class SwitchStopRule {

    /** The longest reason that is taken. */
    public static final int MAX_REASON = 500;

    private final StopRule stopRule;
    private final Releases releases;
    private final JdbcClient jdbc;
    private final Audit audit;
    private final Clock clock;

    SwitchStopRule(StopRule stopRule, Releases releases, JdbcClient jdbc, Audit audit, Clock clock) {
        this.stopRule = stopRule;
        this.releases = releases;
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Switches it.
     *
     * @param frozenVersion the last safe version of the protocol to switch the rule on; null to switch it off
     * @throws OversightRefused when it is switched so already, the version does not ship, or no reason is given
     */
    @Transactional
    public void to(Actor actor, @Nullable String frozenVersion, String reason) {
        if (reason.isBlank() || reason.length() > MAX_REASON) {
            throw new OversightRefused.ReasonMissing();
        }
        var on = frozenVersion != null;
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('triage.stop_rule', 0))")
                .query(Object.class)
                .list();
        if (stopRule.isOn() == on) {
            throw new OversightRefused.AlreadySwitched();
        }
        if (frozenVersion != null && releases.versions().stream().noneMatch(frozenVersion::equals)) {
            throw new OversightRefused.UnknownVersion();
        }
        var id = UuidV7.next();
        jdbc.sql("""
                insert into triage.stop_rule (id, switched_on, frozen_version, reason, switched_by, switched_at)
                values (:id, :on, :version, :reason, :by, :now)
                """)
                .param("id", id)
                .param("on", on)
                .param("version", frozenVersion)
                .param("reason", reason.strip())
                .param("by", actor.requireAccount().value())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        audit.record(actor, on ? Action.STARTED : Action.RELEASED, null, "stop-rule", id);
    }
}
