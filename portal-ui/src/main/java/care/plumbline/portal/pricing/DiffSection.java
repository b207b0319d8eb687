package care.plumbline.portal.pricing;

import care.plumbline.billing.pricing.sheet.ChangeSize;
import care.plumbline.billing.pricing.sheet.SheetDiff.Change;
import care.plumbline.billing.pricing.version.PricingDesk.Listed;
import care.plumbline.billing.pricing.version.PricingDesk.Opened;
import care.plumbline.billing.pricing.version.PricingVersion;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What differs from the version it was drafted from, or from any other; only what differs. */
class DiffSection extends Composite<Section> {

    private final Select<@Nullable PricingVersion> against = new Select<>();
    private final Div shown = new Div();
    private final Function<PricingVersion, List<Change>> changes;
    private Opened opened;

    DiffSection(Opened opened, List<Listed> versions, Function<PricingVersion, List<Change>> changes) {
        this.opened = opened;
        this.changes = changes;
        var others = versions.stream()
                .map(Listed::version)
                .filter(version -> !version.id().equals(opened.version().id()))
                .toList();
        against.setLabel(getTranslation("pricing.diff.against"));
        against.addClassName("version-select");
        against.setItems(others);
        against.setItemLabelGenerator(version -> version == null ? "" : name(version));
        others.stream()
                .filter(version -> version.id().equals(opened.version().base()))
                .findFirst()
                .ifPresent(against::setValue);
        against.addValueChangeListener(change -> show());
        against.setVisible(!others.isEmpty());
        shown.getElement().setAttribute("aria-live", "polite");
        getContent().addClassName("section");
        getContent().add(new H2(getTranslation("pricing.diff")), against, shown);
        show();
    }

    /** Shows the draft as it is now. */
    void show(Opened now) {
        opened = now;
        show();
    }

    private void show() {
        shown.removeAll();
        var other = against.getValue();
        var found =
                other == null || other.id().equals(opened.version().base()) ? opened.changes() : changes.apply(other);
        if (found.isEmpty()) {
            shown.add(new Paragraph(getTranslation("pricing.diff.none")));
            return;
        }
        var table = new PriceTable(
                getTranslation("pricing.diff"),
                getTranslation("pricing.column.row"),
                getTranslation("pricing.column.column"),
                getTranslation("pricing.column.before"),
                getTranslation("pricing.column.after"),
                getTranslation("pricing.column.size"));
        found.forEach(change -> table.row(
                SheetWords.row(opened.version().kind(), change.key()),
                SheetWords.column(change.column()),
                text(change.before()),
                text(change.after()),
                ChangeSize.of(change).map(SheetWords::size).orElse("\u2014")));
        shown.add(table);
    }

    private String text(String cell) {
        return cell.isEmpty() ? getTranslation("pricing.diff.nothing") : cell;
    }

    private String name(PricingVersion version) {
        return getTranslation(
                "pricing.version.with-status",
                Integer.toString(version.number()),
                getTranslation("version-status." + version.status().name()));
    }
}
