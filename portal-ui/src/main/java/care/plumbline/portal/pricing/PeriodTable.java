package care.plumbline.portal.pricing;

import care.plumbline.billing.pricing.version.PriceTimeline.Period;
import care.plumbline.portal.i18n.Formats;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;

/** Stretches of time with their prices; past, now and to come in words. */
class PeriodTable extends Composite<Div> {

    PeriodTable(String caption, List<Period> periods, ZoneId zone) {
        var table = new PriceTable(
                caption,
                getTranslation("pricing.column.price"),
                getTranslation("pricing.column.state"),
                getTranslation("pricing.column.amount"),
                getTranslation("pricing.column.from"),
                getTranslation("pricing.column.until"),
                getTranslation("pricing.column.when"),
                getTranslation("pricing.column.version"));
        for (var period : periods) {
            var price = period.price();
            table.row(
                            getTranslation(
                                    "pricing.price-of",
                                    SheetWords.visitType(price.visitType()),
                                    getTranslation(
                                            "price-class." + price.priceClass().name())),
                            SheetWords.state(price.state()),
                            Formats.amount(price.amount(), getLocale()),
                            Formats.dateAndTime(price.from(), zone, getLocale()),
                            price.until() == null
                                    ? getTranslation("pricing.until.open")
                                    : Formats.dateAndTime(price.until(), zone, getLocale()),
                            getTranslation("price-phase." + period.phase().name()),
                            Integer.toString(period.version()))
                    .addClassName("phase--" + period.phase().name().toLowerCase(Locale.ROOT));
        }
        getContent().add(table);
    }
}
