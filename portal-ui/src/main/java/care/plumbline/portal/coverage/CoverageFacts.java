package care.plumbline.portal.coverage;

import care.plumbline.billing.coverage.Coverage;
import care.plumbline.billing.coverage.Subscriber;
import care.plumbline.billing.coverage.desk.EligibilityDesk;
import care.plumbline.portal.component.Actions;
import care.plumbline.portal.component.SummaryList;
import care.plumbline.portal.i18n.Formats;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Who the patient is and what they said of their plan; the whole member id only on a click that is audited. */
class CoverageFacts extends Composite<Section> {

    private final Supplier<String> memberId;

    CoverageFacts(EligibilityDesk.Opened opened, Supplier<String> memberId) {
        this.memberId = memberId;
        var patient = opened.patient();
        var coverage = opened.coverage();
        var plan = coverage.plan();
        var facts = new SummaryList()
                .with(getTranslation("coverage-desk.patient"), patient.name())
                .with(getTranslation("coverage-desk.born"), Formats.date(patient.birthDate(), getLocale()));
        if (plan == null) {
            var told = coverage.toldName();
            facts.with(
                    getTranslation("coverage-desk.told"),
                    told == null ? getTranslation("coverage-desk.not-sure") : told);
        } else {
            facts.with(getTranslation("coverage-desk.plan"), plan.fullName())
                    .with(getTranslation("coverage-desk.payer-kind"), getTranslation("payer-kind." + plan.payerKind()))
                    .with(getTranslation("coverage-desk.member-id"), memberId(coverage))
                    .with(getTranslation("coverage-desk.subscriber"), subscriber(coverage.subscriber()));
            if (plan.electronicId() == null) {
                facts.with(getTranslation("coverage-desk.asked"), getTranslation("coverage-desk.by-phone"));
            }
        }
        getContent().addClassName("section");
        getContent().add(new H2(getTranslation("coverage-desk.told.title")), facts);
    }

    private Component memberId(Coverage coverage) {
        var shown = new Span(getTranslation("coverage-desk.member-id.ends", String.valueOf(coverage.lastFour())));
        shown.getElement().setAttribute("aria-live", "polite");
        var line = new Div(shown);
        line.addClassName("desk-facts");
        var show = Actions.secondary(getTranslation("coverage-desk.member-id.show"), () -> {
            shown.setText(memberId.get());
            line.getChildren().filter(child -> child != shown).toList().forEach(line::remove);
        });
        line.add(show);
        return line;
    }

    private String subscriber(@Nullable Subscriber subscriber) {
        return subscriber == null
                ? getTranslation("coverage-desk.subscriber.self")
                : getTranslation(
                        "coverage-desk.subscriber.other",
                        subscriber.givenName() + " " + subscriber.familyName(),
                        Formats.date(subscriber.birthDate(), getLocale()),
                        getTranslation("subscriber-relationship." + subscriber.relationship()));
    }
}
