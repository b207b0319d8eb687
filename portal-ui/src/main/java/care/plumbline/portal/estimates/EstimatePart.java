package care.plumbline.portal.estimates;

import care.plumbline.platform.render.EstimateText;
import care.plumbline.platform.render.EstimateText.Block;
import care.plumbline.portal.component.SummaryList;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;

/** One part of an estimate on the page, with the words of the document. */
class EstimatePart extends Composite<Section> {

    EstimatePart(EstimateText.Section part) {
        if (!part.heading().isEmpty()) {
            getContent().add(new H2(part.heading()));
        }
        part.blocks().forEach(block -> getContent().add(component(block)));
    }

    private static Component component(Block block) {
        return switch (block) {
            case Block.Words(var text) -> new Paragraph(text);
            case Block.Points(var points) ->
                new UnorderedList(points.stream().map(ListItem::new).toArray(ListItem[]::new));
            case Block.Facts(var facts) -> {
                var list = new SummaryList();
                facts.forEach(fact -> list.with(fact.name(), fact.value()));
                yield list;
            }
            case Block.Charges charges -> table(charges);
        };
    }

    private static NativeTable table(Block.Charges charges) {
        var table = new NativeTable();
        table.addClassName("quote-lines");
        table.setCaptionText(charges.caption());
        var heads = table.getHead().addRow();
        charges.heads().forEach(head -> heads.add(header(head, "col")));
        charges.rows().forEach(row -> fill(table.getBody().addRow(), row));
        fill(table.getFoot().addRow(), charges.total());
        return table;
    }

    private static void fill(NativeTableRow row, List<String> cells) {
        row.add(header(cells.getFirst(), "row"));
        cells.stream().skip(1).forEach(cell -> row.addDataCell().setText(cell));
    }

    private static NativeTableHeaderCell header(String text, String scope) {
        var cell = new NativeTableHeaderCell(text);
        cell.getElement().setAttribute("scope", scope);
        return cell;
    }
}
