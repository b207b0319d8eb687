package care.plumbline.portal.pricing;

import care.plumbline.billing.pricing.PricingVersionId;
import care.plumbline.billing.pricing.version.PricingDesk.Opened;
import care.plumbline.billing.pricing.version.VersionStatus;
import care.plumbline.domain.shared.Role;
import care.plumbline.platform.security.CurrentActor;
import care.plumbline.portal.i18n.Formats;
import care.plumbline.portal.i18n.Words;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import java.util.function.BiConsumer;

/** What an approver may do with a version as it stands. */
class DecisionParts {

    private final VersionReading reading;
    private final DecisionWork decisions;
    private final CurrentActor current;
    private final BiConsumer<PricingVersionId, String> onDone;

    DecisionParts(
            VersionReading reading,
            DecisionWork decisions,
            CurrentActor current,
            BiConsumer<PricingVersionId, String> onDone) {
        this.reading = reading;
        this.decisions = decisions;
        this.current = current;
        this.onDone = onDone;
    }

    void addTo(Div page, Opened opened) {
        var actor = current.get();
        var version = opened.version();
        var id = version.id();
        if (!actor.is(Role.PRICING_APPROVER)) {
            return;
        }
        if (version.status() == VersionStatus.SUBMITTED) {
            page.add(new ReasonPanel(Words.of("pricing.decide"), start(opened))
                    .primary(Words.of("pricing.action.approve"), () -> {
                        decisions.approve(current.get(), id);
                        onDone.accept(id, "pricing.done.approved");
                    })
                    .withReason(Words.of("pricing.action.reject"), why -> {
                        decisions.reject(current.get(), id, why);
                        onDone.accept(id, "pricing.done.rejected");
                    }));
        }
        if (version.status() == VersionStatus.SCHEDULED) {
            page.add(new ReasonPanel(Words.of("pricing.withdraw"), start(opened))
                    .withReason(Words.of("pricing.action.withdraw"), why -> {
                        decisions.withdraw(current.get(), id, why);
                        onDone.accept(id, "pricing.done.withdrawn");
                    }));
        }
    }

    private String start(Opened opened) {
        var actor = current.get();
        var from = opened.version().effectiveFrom();
        if (from == null) {
            return Words.of(
                    "pricing.start.at-once.exactly",
                    Long.toString(reading.start(actor, null).locked()));
        }
        return Words.of(
                "pricing.start.exactly",
                Formats.exactly(from, reading.zone(actor), UI.getCurrent().getLocale()),
                Long.toString(reading.lockedFrom(actor, from)));
    }
}
