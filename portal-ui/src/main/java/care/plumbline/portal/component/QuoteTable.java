package care.plumbline.portal.component;

import care.plumbline.billing.money.Money;
import care.plumbline.billing.quote.Quote;
import care.plumbline.billing.quote.calculation.QuoteLine;
import care.plumbline.portal.i18n.Formats;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A quote line by line, each with the sentence that says why. */
public class QuoteTable extends Composite<NativeTable> {

    private final Locale locale;

    /** The table of a quote. */
    public QuoteTable(Quote quote) {
        this(quote.insured(), quote.due(), quote.lines());
    }

    /** The table of lines that may become a quote. */
    public QuoteTable(boolean insured, Money due, List<QuoteLine> lines) {
        this(insured, due, lines, null);
    }

    /** The same in a language; in the view's own when it is null. */
    public QuoteTable(boolean insured, Money due, List<QuoteLine> lines, @Nullable Locale language) {
        locale = language == null ? getLocale() : language;
        getContent().addClassName("quote-lines");
        getContent().setCaptionText(getTranslation(locale, "quote.caption"));
        for (var line : lines) {
            getContent().getBody().add(row(line));
        }
        var total = getContent().getFoot().addRow();
        total.add(header(new Div(getTranslation(locale, insured ? "quote.total.insured" : "quote.total.self-pay"))));
        total.addDataCell().setText(Formats.amount(due, locale));
    }

    private NativeTableRow row(QuoteLine line) {
        var why = new Paragraph(reason(line));
        why.addClassName("quiet");
        var row = new NativeTableRow();
        row.add(header(new Div(
                new Div(getTranslation(locale, "quote.line." + line.code().name())), why)));
        row.addDataCell().setText(amount(line));
        row.addClassName(line.kind() == QuoteLine.Kind.INFO ? "info" : "due");
        return row;
    }

    /** What a plan or a contract takes over is named without a sign, and taken off the charge above it. */
    private String amount(QuoteLine line) {
        var takenOver = line.code() == QuoteLine.Code.PLAN_PAYS || line.code() == QuoteLine.Code.CONTRACT_ADJUSTMENT;
        var signed = takenOver ? line.amount().negated() : line.amount();
        return signed.minor() < 0
                ? "\u2212" + Formats.amount(signed.negated(), locale)
                : Formats.amount(signed, locale);
    }

    private String reason(QuoteLine line) {
        return getTranslation(
                locale, "quote.reason." + line.reason().name(), line.arguments().toArray());
    }

    private static NativeTableHeaderCell header(Div content) {
        var cell = new NativeTableHeaderCell(content);
        cell.getElement().setAttribute("scope", "row");
        return cell;
    }
}
