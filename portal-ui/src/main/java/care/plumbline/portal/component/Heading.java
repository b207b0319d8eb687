package care.plumbline.portal.component;

import com.vaadin.flow.component.html.H1;

/** The one heading of a page; takes the focus after navigation. */
public class Heading extends H1 {

    /** A heading with this text. */
    public Heading(String text) {
        super(text);
        getElement().setAttribute("tabindex", "-1");
    }
}
