package care.plumbline.portal.component;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;

/** Advice with its urgency in words, hidden from sight only where the colour already says it. */
public class CareCard extends Composite<Section> {

    /** How urgent the advice is. */
    public enum Level {
        EMERGENCY,
        URGENT,
        DOCTOR,
        SELFCARE,
        INFO
    }

    /** A card of this urgency with a title and a body. */
    public CareCard(Level level, String title, Component... body) {
        var css = level.name().toLowerCase(Locale.ROOT);
        var hidden = new Span(getTranslation("care." + level.name()) + " ");
        hidden.addClassName("visually-hidden");
        var head = new H2(hidden, new Span(title));
        head.addClassName("care-card__head");
        head.setId("care-" + css);
        var inside = new Div(body);
        inside.addClassName("care-card__body");
        getContent().add(head, inside);
        getContent().addClassNames("care-card", "care-card--" + css);
        getContent().getElement().setAttribute("aria-labelledby", "care-" + css);
    }
}
