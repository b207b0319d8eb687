package care.plumbline.portal.coverage;

import care.plumbline.billing.coverage.BenefitView;
import care.plumbline.billing.coverage.Network;
import care.plumbline.billing.coverage.desk.RawAnswer;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How an answer was read on one side of the network, each value beside the segment it was read from. */
class ReadingSection extends Composite<Section> {

    ReadingSection(Network side, BenefitView view, @Nullable RawAnswer answer) {
        var title = getTranslation("reading-network." + side.name());
        var table = new NativeTable();
        table.addClassName("reading");
        table.setCaptionText(title);
        var head = table.getHead().addRow();
        for (var column : List.of("what", "value", "segment")) {
            var cell = head.addHeaderCell();
            cell.setText(getTranslation("reading.column." + column));
            cell.getElement().setAttribute("scope", "col");
        }
        ReadingWords.of(view, getLocale()).forEach(line -> table.getBody().add(row(line, answer)));
        getContent().addClassName("section");
        getContent().add(new H2(title), table);
    }

    private NativeTableRow row(ReadingLine line, @Nullable RawAnswer answer) {
        var name = new NativeTableHeaderCell(line.name());
        name.getElement().setAttribute("scope", "row");
        var row = new NativeTableRow();
        row.add(name);
        row.addDataCell().setText(line.value());
        var source = row.addDataCell();
        if (line.segment() > 0) {
            var number = new Span(getTranslation("reading.segment", line.segment()));
            var from = new Div(number);
            if (answer != null) {
                from.add(new Code(answer.text(line.segment())));
            }
            from.addClassName("reading-source");
            source.add(from);
        }
        return row;
    }
}
