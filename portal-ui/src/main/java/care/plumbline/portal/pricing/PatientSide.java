package care.plumbline.portal.pricing;

import care.plumbline.billing.money.Money;
import care.plumbline.billing.quote.calculation.Calculation.Outcome;
import care.plumbline.billing.quote.impact.PreviewVersion.Shown;
import care.plumbline.portal.component.Notice;
import care.plumbline.portal.component.PriceChip;
import care.plumbline.portal.component.QuoteTable;
import care.plumbline.portal.i18n.Formats;
import care.plumbline.portal.i18n.Languages;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.Locale;

/** A patient's price in a language, of the same parts as the patient's own page. */
class PatientSide extends Composite<Section> {

    private final Locale locale;

    PatientSide(String title, Shown shown, Locale locale) {
        this.locale = locale;
        getContent().addClassName("card");
        getContent().getElement().setAttribute("aria-label", title);
        var page = new Div(PriceChip.saying(shown.pair(), locale), new H4(words("price.yours")));
        page.getElement().setAttribute("lang", Languages.code(locale));
        var due = shown.calculation().due();
        if (due == null) {
            page.add(new Notice(Notice.Kind.PLAIN, words("pricing.preview.no-price")));
        } else {
            addPrice(page, shown, due);
        }
        getContent().add(new H3(title), page);
    }

    private void addPrice(Div page, Shown shown, Money due) {
        if (shown.calculation().outcome() == Outcome.SELF_PAY_CHOICE) {
            page.add(new Notice(Notice.Kind.PLAIN, words("pricing.preview.choice")));
        }
        var pay = new Paragraph(
                due.isZero() ? words("price.action.book") : words("price.action.pay", Formats.amount(due, locale)));
        pay.addClassName("preview-button");
        page.add(
                new QuoteTable(shown.insured(), due, shown.calculation().lines(), locale),
                new Paragraph(words(shown.insured() ? "price.estimate" : "price.final")),
                new Paragraph(words("price.when-charged")),
                new Paragraph(words("price.not-included")),
                pay);
    }

    private String words(String key, Object... arguments) {
        return getTranslation(locale, key, arguments);
    }
}
