package care.plumbline.portal.booking.price;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;

/** The consent to a virtual visit, in the first person, with the full text one link away. */
class ConsentBox extends Composite<Div> {

    private final Checkbox box = new Checkbox(getTranslation("consent.agree"));

    ConsentBox() {
        var full = new Anchor("/consent", getTranslation("consent.read"));
        full.setTarget(AnchorTarget.BLANK);
        full.setRouterIgnore(true);
        getContent().addClassName("consent");
        getContent().add(new Paragraph(getTranslation("consent.short")), full, box);
    }

    boolean isGiven() {
        var given = Boolean.TRUE.equals(box.getValue());
        box.setInvalid(!given);
        box.setErrorMessage(given ? "" : getTranslation("refusal.quote.consent-missing"));
        if (!given) {
            box.focus();
        }
        return given;
    }
}
