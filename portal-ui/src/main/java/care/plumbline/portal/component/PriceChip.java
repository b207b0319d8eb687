package care.plumbline.portal.component;

import care.plumbline.billing.pricing.Prices;
import care.plumbline.domain.scheduling.availability.VisitType;
import care.plumbline.domain.shared.Actor;
import care.plumbline.portal.i18n.Formats;
import com.vaadin.flow.component.html.Span;

/** Both prices in effect now, on every patient page before payment. */
public class PriceChip extends Span {

    /** The chip with the prices of today. */
    public PriceChip(Prices prices, Actor actor) {
        super();
        var pair = prices.pair(actor, VisitType.NEW_PATIENT);
        setText(getTranslation(
                "price.pair",
                Formats.price(pair.typicalCopay(), getLocale()),
                Formats.price(pair.selfPay(), getLocale())));
        addClassName("price-chip");
    }
}
