package care.plumbline.portal.booking;

import care.plumbline.billing.quote.Quote;
import care.plumbline.portal.component.Actions;
import care.plumbline.portal.component.Notice;
import care.plumbline.portal.component.QuoteTable;
import care.plumbline.portal.i18n.Formats;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;

/** A price that can be accepted: its lines, what they mean, the consent, and one button that pays. */
class QuoteOffer extends Composite<Section> {

    QuoteOffer(Quote quote, Runnable onPay) {
        var consent = new ConsentBox();
        var title = new H2(getTranslation("price.yours"));
        title.getElement().setAttribute("tabindex", "-1");
        getContent().setId("your-price");
        getContent().add(title, new QuoteTable(quote));
        if (quote.priceChangesFirst()) {
            getContent().add(new Notice(Notice.Kind.PLAIN, getTranslation("price.changes-first")));
        }
        getContent()
                .add(
                        new Paragraph(getTranslation(quote.insured() ? "price.estimate" : "price.final")),
                        new Paragraph(getTranslation("price.when-charged")),
                        new Paragraph(getTranslation("price.not-included")),
                        consent,
                        new Actions(Actions.primary(payText(quote), () -> {
                            if (consent.isGiven()) {
                                onPay.run();
                            }
                        })));
    }

    private String payText(Quote quote) {
        return quote.due().isZero()
                ? getTranslation("price.action.book")
                : getTranslation("price.action.pay", Formats.amount(quote.due(), getLocale()));
    }
}
