package care.plumbline.portal.pricing;

import care.plumbline.billing.pricing.version.PricingDesk.Listed;
import care.plumbline.billing.pricing.version.VersionStatus;
import care.plumbline.portal.i18n.Formats;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.time.ZoneId;
import java.util.List;

/** Drafts, and what waits for a second person or for its beginning. */
class PendingSection extends Composite<Section> {

    PendingSection(List<Listed> versions, ZoneId zone) {
        var pending = versions.stream().filter(PendingSection::isPending).toList();
        getContent().addClassName("section");
        getContent().add(new H2(getTranslation("pricing.pending")));
        if (pending.isEmpty()) {
            getContent().add(new Paragraph(getTranslation("pricing.pending.none")));
            return;
        }
        var table = new PriceTable(
                getTranslation("pricing.pending"),
                getTranslation("pricing.column.version"),
                getTranslation("pricing.column.status"),
                getTranslation("pricing.column.start"),
                getTranslation("pricing.column.who"),
                getTranslation("pricing.column.reason"));
        for (var listed : pending) {
            var version = listed.version();
            table.row(
                    VersionView.link(version),
                    new StatusBadge(version.status()),
                    new Span(
                            version.effectiveFrom() != null
                                    ? Formats.dateAndTime(version.effectiveFrom(), zone, getLocale())
                                    : version.status() == VersionStatus.SUBMITTED
                                            ? getTranslation("pricing.start.at-once")
                                            : getTranslation("pricing.start.open")),
                    new Span(listed.author()),
                    new Span(version.reason().isEmpty() ? getTranslation("pricing.reason.none") : version.reason()));
        }
        getContent().add(table);
    }

    private static boolean isPending(Listed listed) {
        return switch (listed.version().status()) {
            case DRAFT, SUBMITTED, REJECTED, SCHEDULED -> true;
            case ACTIVE, RETIRED, WITHDRAWN, DISCARDED -> false;
        };
    }
}
