package care.plumbline.portal.pricing;

import care.plumbline.billing.pricing.sheet.PricingKind;
import care.plumbline.billing.pricing.version.PricingAction;
import care.plumbline.billing.pricing.version.PricingHistory.Event;
import care.plumbline.portal.i18n.Formats;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Who did what, in sentences, newest first. */
class HistorySection extends Composite<Section> {

    private final PricingKind kind;
    private final ZoneId zone;

    HistorySection(PricingKind kind, List<Event> events, ZoneId zone) {
        this.kind = kind;
        this.zone = zone;
        getContent().addClassName("section");
        getContent().add(new H2(getTranslation("pricing.history")));
        if (events.isEmpty()) {
            getContent().add(new Paragraph(getTranslation("pricing.history.none")));
            return;
        }
        var list = new UnorderedList();
        list.addClassName("price-history");
        events.forEach(event -> list.add(new ListItem(sentence(event))));
        getContent().add(list);
    }

    /** Offers everything of the kind as a file. */
    HistorySection with(Supplier<String> csv) {
        getContent()
                .add(new Paragraph(new CsvLink(
                        getTranslation("pricing.history.csv"), "history-" + CsvLink.name(kind) + ".csv", csv)));
        return this;
    }

    private String sentence(Event event) {
        var note = Objects.requireNonNullElse(event.note(), "");
        var what = event.action() == PricingAction.CHANGED
                ? changed(event)
                : getTranslation("pricing-action." + event.action().name(), Integer.toString(event.version()), note);
        return getTranslation(
                "pricing.history.entry", Formats.dateAndTime(event.at(), zone, getLocale()), event.who(), what);
    }

    private String changed(Event event) {
        var row = SheetWords.row(kind, Objects.requireNonNullElse(event.rowKey(), ""));
        var column = SheetWords.column(Objects.requireNonNullElse(event.column(), "amount"));
        return getTranslation(
                "pricing-action.CHANGED",
                Integer.toString(event.version()),
                getTranslation("pricing.cell", column, row),
                text(event.before()),
                text(event.after()));
    }

    private String text(@Nullable String cell) {
        return cell == null || cell.isEmpty() ? getTranslation("pricing.diff.nothing") : cell;
    }
}
