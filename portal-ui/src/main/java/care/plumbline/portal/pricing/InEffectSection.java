package care.plumbline.portal.pricing;

import care.plumbline.billing.pricing.sheet.PricingKind;
import care.plumbline.billing.pricing.version.PricingDesk.Listed;
import care.plumbline.billing.pricing.version.PricingVersion;
import care.plumbline.billing.pricing.version.VersionStatus;
import care.plumbline.portal.i18n.Formats;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is in effect of a kind, and what follows it. */
class InEffectSection extends Composite<Section> {

    InEffectSection(PricingKind kind, @Nullable PricingVersion now, List<Listed> versions, ZoneId zone) {
        getContent().addClassName("section");
        getContent().add(new H2(getTranslation("pricing.now")));
        if (now == null) {
            getContent().add(new Paragraph(getTranslation("pricing.none." + kind.name())));
        } else {
            getContent()
                    .add(
                            new Paragraph(getTranslation(
                                    "pricing.in-effect",
                                    Integer.toString(now.number()),
                                    now.effectiveFrom() == null
                                            ? ""
                                            : Formats.dateAndTime(now.effectiveFrom(), zone, getLocale()))),
                            new SheetTable(getTranslation("pricing.now"), kind, now.sheet()));
        }
        getContent().add(new H2(getTranslation("pricing.column.next")));
        var next = versions.stream()
                .map(Listed::version)
                .filter(version -> version.status() == VersionStatus.SCHEDULED)
                .toList();
        if (next.isEmpty()) {
            getContent().add(new Paragraph(getTranslation("pricing.next.none")));
        }
        // Newest first: what begins first stands at the end.
        next.reversed()
                .forEach(version -> getContent()
                        .add(new Paragraph(
                                VersionView.link(version),
                                new Span(" "
                                        + getTranslation(
                                                "pricing.begins",
                                                version.effectiveFrom() == null
                                                        ? ""
                                                        : Formats.dateAndTime(
                                                                version.effectiveFrom(), zone, getLocale()))))));
    }
}
