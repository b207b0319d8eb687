package care.plumbline.portal.pricing;

import care.plumbline.billing.pricing.version.PricingDesk.Listed;
import care.plumbline.portal.i18n.Formats;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Every version there ever was; each can be read, compared and restored. */
class VersionsSection extends Composite<Section> {

    private final ZoneId zone;

    VersionsSection(List<Listed> versions, ZoneId zone) {
        this.zone = zone;
        getContent().addClassName("section");
        var title = getTranslation("pricing.versions");
        if (versions.isEmpty()) {
            getContent().add(new H2(title), new Paragraph(getTranslation("pricing.versions.none")));
            return;
        }
        var table = new PriceTable(
                title,
                getTranslation("pricing.column.version"),
                getTranslation("pricing.column.status"),
                getTranslation("pricing.column.from"),
                getTranslation("pricing.column.until"),
                getTranslation("pricing.column.who"),
                getTranslation("pricing.column.reason"));
        for (var listed : versions) {
            var version = listed.version();
            table.row(
                    VersionView.link(version),
                    new StatusBadge(version.status()),
                    new Span(time(version.effectiveFrom())),
                    new Span(time(version.endsAt())),
                    new Span(listed.author()),
                    new Span(version.reason()));
        }
        getContent()
                .add(new Details(
                        new H2(getTranslation("pricing.versions.count", Integer.toString(versions.size()))), table));
    }

    private String time(@Nullable Instant instant) {
        return instant == null ? "\u2014" : Formats.dateAndTime(instant, zone, getLocale());
    }
}
