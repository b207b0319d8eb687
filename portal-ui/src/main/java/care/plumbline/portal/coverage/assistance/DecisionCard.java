package care.plumbline.portal.coverage.assistance;

import care.plumbline.billing.quote.assistance.Assistance;
import care.plumbline.portal.component.Actions;
import care.plumbline.portal.component.SummaryList;
import care.plumbline.portal.i18n.Formats;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Section;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.stream.Collectors;

/** One decision: for which days, on what grounds, and a way to end it while it holds. */
class DecisionCard extends Composite<Section> {

    DecisionCard(Assistance decided, LocalDate today, ZoneId zone, Runnable end) {
        var grounds = decided.grounds();
        var facts = new SummaryList()
                .with(getTranslation("assistance.state"), state(decided, today, zone))
                .with(
                        getTranslation("assistance.persons"),
                        Integer.toString(decided.household().persons()))
                .with(
                        getTranslation("assistance.income"),
                        Formats.amount(decided.household().yearlyIncome(), getLocale()))
                .with(
                        getTranslation("assistance.documents"),
                        grounds.documents().stream()
                                .map(document -> getTranslation("assistance-document." + document.name()))
                                .collect(Collectors.joining(", ")))
                .with(getTranslation("assistance.reason"), grounds.reason())
                .with(
                        getTranslation("assistance.decided-at"),
                        Formats.dateAndTime(decided.decidedAt(), zone, getLocale()));
        getContent().addClassNames("card", "desk-card");
        getContent().add(new H3(days(decided)), facts);
        if (decided.isOpen(today)) {
            var button = Actions.secondary(getTranslation("assistance.action.end"), end);
            button.setAriaLabel(getTranslation("assistance.action.end.label", days(decided)));
            getContent().add(new Actions(button));
        }
    }

    private String days(Assistance decided) {
        return getTranslation(
                "assistance.days",
                Formats.date(decided.validFrom(), getLocale()),
                Formats.date(decided.validUntil().minusDays(1), getLocale()));
    }

    private String state(Assistance decided, LocalDate today, ZoneId zone) {
        if (decided.endedAt() != null) {
            return getTranslation("assistance.state.ended", Formats.dateAndTime(decided.endedAt(), zone, getLocale()));
        }
        if (!decided.isOpen(today)) {
            return getTranslation("assistance.state.over");
        }
        return getTranslation(decided.validFrom().isAfter(today) ? "assistance.state.later" : "assistance.state.holds");
    }
}
