package care.plumbline.portal.booking.price;

import care.plumbline.billing.quote.Quote;
import care.plumbline.portal.component.Actions;
import care.plumbline.portal.component.Notice;
import care.plumbline.portal.component.QuoteTable;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Section;

/** A payment that was begun: it goes on, or stops first. */
class PaymentUnderWay extends Composite<Section> {

    PaymentUnderWay(Quote quote, Runnable onGoOn, Runnable onStop) {
        getContent()
                .add(
                        new Notice(Notice.Kind.PLAIN, getTranslation("price.under-way")),
                        new QuoteTable(quote),
                        new Actions(
                                Actions.primary(getTranslation("price.action.go-on"), onGoOn),
                                Actions.secondary(getTranslation("price.action.change"), onStop)));
    }
}
