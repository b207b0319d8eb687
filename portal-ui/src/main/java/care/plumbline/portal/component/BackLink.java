package care.plumbline.portal.component;

import com.vaadin.flow.component.html.Anchor;

/** The way back, at the top of a page. */
public class BackLink extends Anchor {

    /** A way back to this page. */
    public BackLink(String page) {
        super("/" + page);
        setText(getTranslation("common.back"));
        addClassName("back-link");
    }
}
