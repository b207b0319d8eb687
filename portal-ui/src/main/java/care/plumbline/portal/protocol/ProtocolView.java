package care.plumbline.portal.protocol;

import care.plumbline.domain.people.Clinic;
import care.plumbline.domain.shared.Role;
import care.plumbline.platform.security.CurrentActor;
import care.plumbline.portal.component.Heading;
import care.plumbline.portal.component.Messages;
import care.plumbline.portal.component.Notice;
import care.plumbline.portal.component.SummaryList;
import care.plumbline.portal.component.Titled;
import care.plumbline.portal.i18n.Formats;
import care.plumbline.portal.shell.Pages;
import care.plumbline.portal.shell.StaffShell;
import care.plumbline.triage.oversight.Incidents;
import care.plumbline.triage.oversight.RuleBook;
import care.plumbline.triage.oversight.StopRule;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** The protocol in use: its versions, the stop rule, and the log of near misses and incidents. */
@Route(value = Pages.PROTOCOL, layout = StaffShell.class)
@RolesAllowed({"ADMINISTRATOR", "DOCTOR"})
class ProtocolView extends Composite<Div> implements BeforeEnterObserver, Titled {

    private final transient Oversight oversight;
    private final transient Clinic clinic;
    private final transient CurrentActor current;
    private final Messages messages = new Messages();

    ProtocolView(Oversight oversight, Clinic clinic, CurrentActor current) {
        this.oversight = oversight;
        this.clinic = clinic;
        this.current = current;
        getContent().addClassNames("page", "page--wide");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        messages.removeAll();
        show();
    }

    private void show() {
        var actor = current.get();
        var zone = clinic.organisation(actor).zone();
        getContent().removeAll();
        getContent().add(new ProtocolLinks(), new Heading(getTranslation("protocol.title")), messages, versions());
        var stopRule = new Section(new H2(getTranslation("stop-rule.title")));
        stopRule.addClassName("section");
        stopRule.add(new Paragraph(getTranslation("stop-rule.text")));
        var last = oversight.stopRule(actor);
        stopRule.add(state(last.orElse(null), zone));
        if (actor.is(Role.ADMINISTRATOR)) {
            var on = last.filter(StopRule.Switched::on).isPresent();
            stopRule.add(new StopRuleForm(
                    on,
                    oversight.versions(actor).stream()
                            .map(RuleBook.Version::version)
                            .toList(),
                    (version, reason) -> {
                        oversight.switchStopRule(current.get(), version, reason);
                        done(on ? "stop-rule.switched-off" : "stop-rule.switched-on");
                    }));
        }
        getContent().add(stopRule, incidents(zone));
        getContent().add(new IncidentForm(zone, report -> {
            oversight.report(current.get(), report);
            done("incident.reported");
        }));
    }

    private void done(String key) {
        show();
        messages.say(Notice.Kind.OK, getTranslation(key));
    }

    private Section versions() {
        var list = new SummaryList();
        oversight
                .versions(current.get())
                .forEach(version -> list.with(
                        version.version(),
                        getTranslation(
                                version.inUse() ? "protocol.version.in-use" : "protocol.version",
                                getTranslation("protocol-status." + version.status()),
                                Integer.toString(version.questions()),
                                Integer.toString(version.rules()))));
        return new Section(list);
    }

    private Notice state(StopRule.@Nullable Switched last, ZoneId zone) {
        if (last == null || !last.on()) {
            return new Notice(Notice.Kind.PLAIN, getTranslation("stop-rule.off"));
        }
        return new Notice(
                Notice.Kind.WARN,
                getTranslation(
                        "stop-rule.on",
                        Formats.dateAndTime(last.at(), zone, getLocale()),
                        last.frozenVersion() == null ? "" : last.frozenVersion(),
                        last.reason()));
    }

    private Section incidents(ZoneId zone) {
        var section = new Section(new H2(getTranslation("incident.log")));
        section.addClassName("section");
        var entries = oversight.incidents(current.get());
        if (entries.isEmpty()) {
            section.add(new Paragraph(getTranslation("incident.none")));
        }
        entries.forEach(entry -> section.add(card(entry, zone)));
        return section;
    }

    private Section card(Incidents.Entry entry, ZoneId zone) {
        var facts = new Paragraph(getTranslation(
                "incident.facts",
                getTranslation("incident-kind." + entry.kind().name()),
                Formats.date(entry.happenedOn(), getLocale()),
                entry.protocolVersion(),
                entry.rule() == null ? getTranslation("incident.no-rule") : entry.rule(),
                Formats.dateAndTime(entry.reportedAt(), zone, getLocale())));
        facts.addClassName("quiet");
        var text = new Paragraph(entry.description());
        text.addClassName("own-words");
        var card = new Section(text, facts);
        card.addClassName("card");
        return card;
    }

    @Override
    public String title() {
        return getTranslation("protocol.title");
    }
}
