package care.plumbline.portal.protocol;

import care.plumbline.domain.shared.Actor;
import care.plumbline.triage.oversight.Incidents;
import care.plumbline.triage.oversight.ReportIncident;
import care.plumbline.triage.oversight.RuleBook;
import care.plumbline.triage.oversight.StopRule;
import care.plumbline.triage.oversight.SwitchStopRule;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the protocol's first page asks and does. */
@Component
class Oversight {

    private final RuleBook rules;
    private final Incidents incidents;
    private final ReportIncident reporting;
    private final SwitchStopRule switching;

    Oversight(RuleBook rules, Incidents incidents, ReportIncident reporting, SwitchStopRule switching) {
        this.rules = rules;
        this.incidents = incidents;
        this.reporting = reporting;
        this.switching = switching;
    }

    List<RuleBook.Version> versions(Actor actor) {
        return rules.versions(actor);
    }

    List<Incidents.Entry> incidents(Actor actor) {
        return incidents.list(actor);
    }

    Optional<StopRule.Switched> stopRule(Actor actor) {
        return incidents.stopRule(actor);
    }

    void report(Actor actor, ReportIncident.Report report) {
        reporting.report(actor, report);
    }

    void switchStopRule(Actor actor, @Nullable String frozenVersion, String reason) {
        switching.to(actor, frozenVersion, reason);
    }
}
