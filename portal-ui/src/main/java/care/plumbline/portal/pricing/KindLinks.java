package care.plumbline.portal.pricing;

import care.plumbline.billing.pricing.sheet.PricingKind;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Nav;

/** From one kind of prices and rules to the others. */
class KindLinks extends Composite<Nav> {

    KindLinks(PricingKind current) {
        getContent().setAriaLabel(getTranslation("pricing.kinds"));
        getContent().addClassName("sub-nav");
        for (var kind : PricingKind.values()) {
            var link = new Anchor(PricesView.address(kind), getTranslation("pricing-kind." + kind.name()));
            if (kind == current) {
                link.getElement().setAttribute("aria-current", "page");
            }
            getContent().add(link);
        }
    }
}
