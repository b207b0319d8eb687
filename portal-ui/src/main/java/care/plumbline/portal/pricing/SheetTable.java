package care.plumbline.portal.pricing;

import care.plumbline.billing.pricing.sheet.PricingKind;
import care.plumbline.billing.pricing.sheet.Sheet;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.stream.Stream;

/** The cells of a version, to be read. */
class SheetTable extends Composite<Div> {

    /** More rows than this are for the file. */
    private static final int MOST = 200;

    SheetTable(String caption, PricingKind kind, Sheet sheet) {
        var columns = kind.columns().stream().skip(kind.keyColumns().size()).toList();
        var table = new PriceTable(
                caption,
                Stream.concat(
                                Stream.of(getTranslation("pricing.column.row")),
                                columns.stream().map(SheetWords::column))
                        .toArray(String[]::new));
        sheet.rows().stream()
                .limit(MOST)
                .forEach(row -> table.row(
                        SheetWords.row(kind, kind.keyOf(row)),
                        columns.stream()
                                .map(column -> row.getOrDefault(column, ""))
                                .toArray(String[]::new)));
        getContent().add(table);
        if (sheet.rows().isEmpty()) {
            getContent().add(new Paragraph(getTranslation("pricing.rows.none")));
        }
        if (sheet.rows().size() > MOST) {
            getContent()
                    .add(new Paragraph(getTranslation(
                            "pricing.rows.more",
                            Integer.toString(MOST),
                            Integer.toString(sheet.rows().size()))));
        }
    }
}
