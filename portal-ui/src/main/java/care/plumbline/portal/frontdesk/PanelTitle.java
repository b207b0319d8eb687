package care.plumbline.portal.frontdesk;

import com.vaadin.flow.component.html.H4;

/** The heading of something a button opened; takes the focus, so that it is read and seen. */
class PanelTitle extends H4 {

    PanelTitle(String text) {
        super(text);
        getElement().setAttribute("tabindex", "-1").executeJs("setTimeout(() => this.focus())");
    }
}
