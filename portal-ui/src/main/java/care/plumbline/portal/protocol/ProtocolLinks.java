package care.plumbline.portal.protocol;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Nav;

/** The pages of the protocol, from each of them to the others. */
class ProtocolLinks extends Composite<Nav> {

    ProtocolLinks() {
        getContent().setAriaLabel(getTranslation("protocol.nav"));
        getContent().addClassName("sub-nav");
        getContent()
                .add(
                        new Anchor("/staff/protocol", getTranslation("protocol.title")),
                        new Anchor("/staff/protocol/rules", getTranslation("rules.title")),
                        new Anchor("/staff/protocol/try", getTranslation("try.title")),
                        new Anchor("/staff/protocol/compare", getTranslation("compare.title")));
    }
}
