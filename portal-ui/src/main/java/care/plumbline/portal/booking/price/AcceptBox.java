package care.plumbline.portal.booking.price;

import care.plumbline.billing.quote.Quote;
import care.plumbline.portal.component.Actions;
import care.plumbline.portal.i18n.Formats;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import java.util.function.Consumer;

/** The consent, and the one button that pays the price it names; another price brings another button. */
class AcceptBox extends Composite<Div> {

    private final ConsentBox consent = new ConsentBox();
    private final Div actions = new Div();
    private final transient Consumer<Quote> onPay;

    AcceptBox(Consumer<Quote> onPay) {
        this.onPay = onPay;
        getContent().add(consent, actions);
        // A price that changes by itself takes its button along; whoever was on it stays on the new one.
        getElement().executeJs("this.addEventListener('focusin', event => this.lastFocus = event.target)");
        hide();
    }

    void hide() {
        consent.setVisible(false);
        actions.removeAll();
    }

    void show(Quote quote) {
        consent.setVisible(true);
        actions.removeAll();
        actions.add(new Actions(Actions.primary(words(quote), () -> {
            if (consent.isGiven()) {
                onPay.accept(quote);
            }
        })));
        getElement()
                .executeJs(
                        "if (this.lastFocus && !this.lastFocus.isConnected && document.activeElement === document.body)"
                                + " this.querySelector('vaadin-button')?.focus()");
    }

    private String words(Quote quote) {
        return quote.due().isZero()
                ? getTranslation("price.action.book")
                : getTranslation("price.action.pay", Formats.amount(quote.due(), getLocale()));
    }
}
