package care.plumbline.portal.component;

import care.plumbline.billing.quote.Quote;
import care.plumbline.billing.quote.QuoteLine;
import care.plumbline.portal.i18n.Formats;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;

/** A quote line by line, each with the sentence that says why. */
public class QuoteTable extends Composite<NativeTable> {

    /** The table of a quote. */
    public QuoteTable(Quote quote) {
        getContent().addClassName("quote-lines");
        getContent().setCaptionText(getTranslation("quote.caption"));
        for (var line : quote.lines()) {
            getContent().getBody().add(row(line));
        }
        var total = getContent().getFoot().addRow();
        total.add(header(new Div(getTranslation(quote.insured() ? "quote.total.insured" : "quote.total.self-pay"))));
        total.addDataCell().setText(Formats.amount(quote.due(), getLocale()));
    }

    private NativeTableRow row(QuoteLine line) {
        var why = new Paragraph(reason(line));
        why.addClassName("quiet");
        var row = new NativeTableRow();
        row.add(header(
                new Div(new Div(getTranslation("quote.line." + line.code().name())), why)));
        var amount = Formats.amount(line.amount(), getLocale());
        row.addDataCell().setText(line.code() == QuoteLine.Code.PLAN_PAYS ? "\u2212" + amount : amount);
        row.addClassName(line.kind() == QuoteLine.Kind.INFO ? "info" : "due");
        return row;
    }

    private String reason(QuoteLine line) {
        var key = "quote.reason." + line.reason().name();
        return line.argument() == null ? getTranslation(key) : getTranslation(key, line.argument());
    }

    private static NativeTableHeaderCell header(Div content) {
        var cell = new NativeTableHeaderCell(content);
        cell.getElement().setAttribute("scope", "row");
        return cell;
    }
}
