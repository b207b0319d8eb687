package care.plumbline.triage.oversight;

import care.plumbline.domain.audit.Action;
import care.plumbline.domain.audit.Audit;
import care.plumbline.domain.people.Clinic;
import care.plumbline.domain.shared.Actor;
import care.plumbline.domain.shared.Sealer;
import care.plumbline.domain.shared.UseCase;
import care.plumbline.domain.shared.UuidV7;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.transaction.annotation.Transactional;

/** Writes down that the protocol failed somebody, or nearly did (protocol section 10). */
@UseCase
@PreAuthorize("hasAnyRole('DOCTOR', 'CARE_COORDINATOR', 'ADMINISTRATOR')")
public class ReportIncident {

    /** The longest description that is taken. */
    public static final int MAX_DESCRIPTION = 4_000;

    private final StopRule stopRule;
    private final Clinic clinic;
    private final JdbcClient jdbc;
    private final Sealer sealer;
    private final Audit audit;
    private final Clock clock;

    ReportIncident(StopRule stopRule, Clinic clinic, JdbcClient jdbc, Sealer sealer, Audit audit, Clock clock) {
        this.stopRule = stopRule;
        this.clinic = clinic;
        this.jdbc = jdbc;
        this.sealer = sealer;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * What happened.
     *
     * @param rule the rule it is about; may be empty
     */
    public record Report(IncidentKind kind, LocalDate happenedOn, String rule, String description) {}

    /**
     * Adds it to the log.
     *
     * @throws OversightRefused when the day lies ahead, the rule is unknown, or the description cannot be taken
     */
    @Transactional
    public void report(Actor actor, Report report) {
        if (report.description().isBlank() || report.description().length() > MAX_DESCRIPTION) {
            throw new OversightRefused.DescriptionMissing();
        }
        var now = clock.instant();
        var today = now.atZone(clinic.organisation(actor).zone()).toLocalDate();
        if (report.happenedOn().isAfter(today)) {
            throw new OversightRefused.NotYetHappened();
        }
        var protocol = stopRule.inUse().protocol();
        var rule = report.rule().strip();
        if (!rule.isEmpty()
                && protocol.rules().stream().noneMatch(known -> known.id().equals(rule))) {
            throw new OversightRefused.UnknownRule();
        }
        var id = UuidV7.next();
        jdbc.sql("""
                insert into triage.incident (id, kind, happened_on, protocol_version, rule_id, description, reported_by,
                                             reported_at)
                values (:id, :kind, :day, :version, :rule, :description, :by, :now)
                """)
                .param("id", id)
                .param("kind", report.kind().name())
                .param("day", report.happenedOn())
                .param("version", protocol.version())
                .param("rule", rule.isEmpty() ? null : rule)
                .param(
                        "description",
                        sealer.seal(report.description(), place(id)).bytes())
                .param("by", actor.requireAccount().value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
        audit.record(actor, Action.REGISTERED, null, "incident", id);
    }

    static Sealer.Place place(UUID id) {
        return new Sealer.Place("triage.incident", "description", id);
    }
}
