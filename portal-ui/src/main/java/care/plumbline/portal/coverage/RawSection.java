package care.plumbline.portal.coverage;

import care.plumbline.billing.coverage.desk.RawAnswer;
import care.plumbline.portal.component.Notice;
import care.plumbline.portal.i18n.Words;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Section;
import java.util.List;

/** The whole answer as the payer sent it, segment by segment, numbered as the reading names them. */
class RawSection extends Composite<Section> {

    RawSection(RawAnswer answer) {
        var title = getTranslation("raw.title");
        var table = new NativeTable();
        table.addClassName("raw-answer");
        table.setCaptionText(title);
        var head = table.getHead().addRow();
        for (var column : List.of("number", "text")) {
            var cell = head.addHeaderCell();
            cell.setText(getTranslation("raw.column." + column));
            cell.getElement().setAttribute("scope", "col");
        }
        answer.segments().forEach(segment -> table.getBody().add(row(segment)));
        getContent().addClassName("section");
        getContent().add(new H2(title));
        if (answer.refusal() != null) {
            getContent().add(new Notice(Notice.Kind.WARN, Words.of(answer.refusal())));
        }
        getContent().add(table);
    }

    private static NativeTableRow row(RawAnswer.Segment segment) {
        var row = new NativeTableRow();
        row.addDataCell().setText(segment.number() == 0 ? "–" : Integer.toString(segment.number()));
        row.addDataCell().add(new Code(segment.text()));
        return row;
    }
}
