package care.plumbline.portal.shell;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Span;

/** The mark and the name, leading to the public first page. */
class Brand extends Composite<Anchor> {

    Brand() {
        var mark = new Image("/mark.svg", "");
        mark.addClassName("brand-mark");
        mark.getElement().setAttribute("aria-hidden", "true");
        getContent().setHref("/");
        getContent().setRouterIgnore(true);
        getContent().addClassName("brand");
        getContent().add(mark, new Span(getTranslation("site.layout.brand")));
    }
}
