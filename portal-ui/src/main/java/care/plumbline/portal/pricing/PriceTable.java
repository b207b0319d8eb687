package care.plumbline.portal.pricing;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.util.Arrays;
import java.util.List;

/** A table with a caption; on a narrow screen every cell names its column. */
class PriceTable extends Composite<NativeTable> {

    private final List<String> columns;

    /** An empty table with these heads; the first names the rows. */
    PriceTable(String caption, String... columns) {
        this.columns = List.of(columns);
        getContent().addClassName("price-table");
        getContent().setCaptionText(caption);
        var head = getContent().getHead().addRow();
        for (var column : columns) {
            var cell = new NativeTableHeaderCell(column);
            cell.getElement().setAttribute("scope", "col");
            head.add(cell);
        }
    }

    NativeTableRow row(String name, String... cells) {
        return row(new Span(name), Arrays.stream(cells).map(Span::new).toArray(Component[]::new));
    }

    NativeTableRow row(Component name, Component... cells) {
        var row = new NativeTableRow();
        var head = new NativeTableHeaderCell(name);
        head.getElement().setAttribute("scope", "row");
        row.add(head);
        for (var position = 0; position < cells.length; position++) {
            var cell = row.addDataCell();
            cell.add(cells[position]);
            cell.getElement().setAttribute("data-label", columns.get(position + 1));
        }
        getContent().getBody().add(row);
        return row;
    }
}
