package care.plumbline.portal.pricing;

import care.plumbline.billing.pricing.version.PricingVersion;
import care.plumbline.billing.pricing.version.VersionRefused;
import care.plumbline.billing.quote.impact.ImpactPeriod;
import care.plumbline.billing.quote.impact.ImpactReport;
import care.plumbline.billing.quote.impact.ImpactReport.Status;
import care.plumbline.platform.security.CurrentActor;
import care.plumbline.portal.component.Actions;
import care.plumbline.portal.component.Messages;
import care.plumbline.portal.component.Notice;
import care.plumbline.portal.i18n.Formats;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.shared.Registration;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** What a month of quotes would have come to with a version: begun here, worked out beside, shown as it comes. */
class ImpactSection extends Composite<Section> {

    private static final int ASK_AGAIN_MILLIS = 1_000;

    private final transient TrialWork trials;
    private final transient CurrentActor current;
    private final ZoneId zone;
    private final RadioButtonGroup<ImpactPeriod> period = new RadioButtonGroup<>();
    private final Messages messages = new Messages();
    private final ProgressBar bar = new ProgressBar();
    private final Paragraph progress = new Paragraph();
    private final Div result = new Div();
    private PricingVersion version;
    private @Nullable Registration polling;
    private boolean running;

    ImpactSection(TrialWork trials, CurrentActor current, PricingVersion version, ZoneId zone, boolean mayStart) {
        this.trials = trials;
        this.current = current;
        this.version = version;
        this.zone = zone;
        period.setLabel(getTranslation("pricing.impact.period"));
        period.setItems(ImpactPeriod.values());
        period.setItemLabelGenerator(one -> getTranslation("impact-period." + one.name()));
        period.setValue(ImpactPeriod.LAST_MONTH);
        progress.getElement().setAttribute("role", "status");
        bar.getElement().setAttribute("aria-label", getTranslation("pricing.impact.progress.label"));
        getContent().addClassName("section");
        getContent()
                .add(new H2(getTranslation("pricing.impact")), new Paragraph(getTranslation("pricing.impact.text")));
        if (mayStart) {
            getContent()
                    .add(period, new Actions(Actions.secondary(getTranslation("pricing.action.impact"), this::start)));
        }
        getContent().add(messages, bar, progress, result);
        show();
    }

    /** The version has changed: what was worked out before may not be what it says now. */
    void show(PricingVersion now) {
        version = now;
        show();
    }

    private void start() {
        messages.removeAll();
        try {
            trials.start(current.get(), version.id(), period.getValue());
            show();
            poll();
        } catch (VersionRefused refused) {
            messages.say(refused);
        }
    }

    private void show() {
        var report = trials.impact(current.get(), version.id()).orElse(null);
        running = report != null && report.status() == Status.RUNNING;
        bar.setVisible(running);
        result.removeAll();
        if (report == null) {
            progress.setText("");
            return;
        }
        progress(report);
        if (report.status() == Status.FAILED) {
            result.add(new Notice(Notice.Kind.ERROR, getTranslation("pricing.impact.failed")));
        } else if (!running) {
            if (report.revision() != version.revision()) {
                result.add(new Notice(Notice.Kind.WARN, getTranslation("pricing.impact.outdated")));
            }
            result.add(new ImpactResult(report.tally()));
        }
    }

    private void progress(ImpactReport report) {
        var total = report.total();
        bar.setIndeterminate(total == null);
        if (total != null) {
            bar.setMax(Math.max(1, total));
            bar.setValue(Math.min(report.tally().done(), Math.max(1, total)));
        }
        progress.setText(getTranslation(
                running ? "pricing.impact.running" : "pricing.impact.ended",
                Integer.toString(report.tally().done()),
                total == null ? "\u2026" : Integer.toString(total),
                Formats.dateAndTime(report.from(), zone, getLocale()),
                Formats.dateAndTime(report.until(), zone, getLocale())));
    }

    private void poll() {
        getUI().filter(ui -> running && polling == null).ifPresent(ui -> {
            ui.setPollInterval(ASK_AGAIN_MILLIS);
            polling = ui.addPollListener(poll -> {
                show();
                if (!running) {
                    stop();
                }
            });
        });
    }

    private void stop() {
        if (polling != null) {
            polling.remove();
            polling = null;
            getUI().ifPresent(ui -> ui.setPollInterval(-1));
        }
    }

    @Override
    protected void onAttach(AttachEvent attach) {
        poll();
    }

    @Override
    protected void onDetach(DetachEvent detach) {
        stop();
    }
}
