package care.plumbline.portal.component;

import care.plumbline.billing.pricing.PricePair;
import care.plumbline.billing.quote.inquiry.MyPrice;
import care.plumbline.billing.quote.inquiry.PriceShown;
import care.plumbline.domain.shared.Actor;
import care.plumbline.portal.i18n.PriceWords;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import java.util.function.Supplier;

/** The price of whoever looks, from the one source there is; the frame of patients' pages shows it once on every page. */
public class PriceChip extends Div {

    private final transient MyPrice mine;
    private final transient Supplier<Actor> current;

    /** Empty until it is shown. */
    public PriceChip(MyPrice mine, Supplier<Actor> current) {
        super();
        this.mine = mine;
        this.current = current;
        addClassName("price-chip");
        setVisible(false);
    }

    /** What the chip says of these prices in a language, to somebody who has not said how they pay. */
    public static Span saying(PricePair pair, Locale language) {
        var shown = new PriceShown(PriceShown.Kind.BOTH, null, pair);
        var chip = new Span();
        chip.setText(chip.getTranslation(language, PriceWords.key(shown), PriceWords.arguments(shown, language)));
        chip.addClassName("price-chip");
        return chip;
    }

    /** Shows the price as it is now; nothing while no price list is in effect. */
    public void show() {
        removeAll();
        var shown = mine.now(current.get());
        shown.ifPresent(this::add);
        setVisible(shown.isPresent());
    }

    /** Shows none, on pages that are about an emergency and not about a visit. */
    public void hide() {
        removeAll();
        setVisible(false);
    }

    /** Has the chip of this page show the price as it is now, after something was done that may change it. */
    public static void refresh() {
        var chip = ComponentUtil.getData(UI.getCurrent(), PriceChip.class);
        if (chip != null && chip.isVisible()) {
            chip.show();
        }
    }

    @Override
    protected void onAttach(AttachEvent attach) {
        ComponentUtil.setData(attach.getUI(), PriceChip.class, this);
    }

    private void add(PriceShown shown) {
        var own = PriceWords.isOwn(shown);
        var check = new Anchor("/price", getTranslation(own ? "price.chip.change" : "price.chip.check"));
        check.setRouterIgnore(true);
        add(new Span(getTranslation(PriceWords.key(shown), PriceWords.arguments(shown, getLocale()))), check);
    }
}
