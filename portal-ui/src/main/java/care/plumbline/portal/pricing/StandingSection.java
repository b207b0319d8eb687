package care.plumbline.portal.pricing;

import care.plumbline.billing.pricing.version.PriceTimeline.Period;
import care.plumbline.billing.pricing.version.PriceTimeline.Standing;
import care.plumbline.portal.i18n.Formats;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What every visit type costs now and next, in every state with a price of its own. */
class StandingSection extends Composite<Section> {

    private final ZoneId zone;

    StandingSection(List<Standing> prices, ZoneId zone) {
        this.zone = zone;
        getContent().addClassName("section");
        getContent().add(new H2(getTranslation("pricing.now")), new Paragraph(getTranslation("pricing.now.text")));
        var table = new PriceTable(
                getTranslation("pricing.now"),
                getTranslation("pricing.column.price"),
                getTranslation("pricing.column.state"),
                getTranslation("pricing.column.now"),
                getTranslation("pricing.column.since"),
                getTranslation("pricing.column.next"));
        for (var price : prices) {
            table.row(
                    name(price), SheetWords.state(price.state()), amount(price.now()), since(price.now()), next(price));
        }
        getContent().add(table);
    }

    private String name(Standing price) {
        return getTranslation(
                "pricing.price-of",
                SheetWords.visitType(price.visitType()),
                getTranslation("price-class." + price.priceClass().name()));
    }

    private String amount(@Nullable Period now) {
        return now == null
                ? getTranslation("pricing.as-every-state")
                : Formats.amount(now.price().amount(), getLocale());
    }

    private String since(@Nullable Period now) {
        return now == null
                ? ""
                : getTranslation(
                        "pricing.since",
                        Formats.dateAndTime(now.price().from(), zone, getLocale()),
                        Integer.toString(now.version()));
    }

    private String next(Standing price) {
        if (price.endsAt() != null) {
            return getTranslation(
                    "pricing.next.as-every-state", Formats.dateAndTime(price.endsAt(), zone, getLocale()));
        }
        var next = price.next();
        return next == null
                ? getTranslation("pricing.next.none")
                : getTranslation(
                        "pricing.next",
                        Formats.amount(next.price().amount(), getLocale()),
                        Formats.dateAndTime(next.price().from(), zone, getLocale()),
                        Integer.toString(next.version()));
    }
}
