package care.plumbline.portal.pricing;

import care.plumbline.billing.pricing.version.PriceTimeline.Period;
import care.plumbline.portal.component.Notice;
import care.plumbline.portal.i18n.CalendarWords;
import care.plumbline.portal.i18n.Formats;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What visits of one day cost, past or to come. */
class DaySection extends Composite<Section> {

    private final Function<LocalDate, List<Period>> prices;
    private final ZoneId zone;
    private final Div shown = new Div();

    DaySection(Function<LocalDate, List<Period>> prices, ZoneId zone) {
        this.prices = prices;
        this.zone = zone;
        var day = new DatePicker(getTranslation("pricing.day"));
        day.setI18n(CalendarWords.of(getLocale()));
        day.setLocale(Formats.regional(getLocale()));
        day.setHelperText(getTranslation("pricing.day.help"));
        day.addValueChangeListener(change -> show(change.getValue()));
        shown.getElement().setAttribute("aria-live", "polite");
        var form = new Div(day);
        form.addClassName("form");
        getContent().addClassName("section");
        getContent().add(new H2(getTranslation("pricing.day.title")), form, shown);
    }

    private void show(@Nullable LocalDate day) {
        shown.removeAll();
        if (day == null) {
            return;
        }
        var found = prices.apply(day);
        var words = Formats.dayAndDate(day, getLocale());
        if (found.isEmpty()) {
            shown.add(new Notice(Notice.Kind.PLAIN, getTranslation("pricing.day.none", words)));
            return;
        }
        shown.add(new PeriodTable(getTranslation("pricing.day.caption", words), found, zone));
    }
}
