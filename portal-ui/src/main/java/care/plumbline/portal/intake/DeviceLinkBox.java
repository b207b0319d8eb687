package care.plumbline.portal.intake;

import care.plumbline.portal.component.Actions;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.function.Supplier;

/** "Go on on another device": a link that is made when somebody asks for it. */
class DeviceLinkBox extends Composite<Details> {

    private final Div link = new Div();
    private final Supplier<String> making;

    DeviceLinkBox(Supplier<String> making) {
        this.making = making;
        link.getElement().setAttribute("aria-live", "polite");
        getContent().setSummaryText(getTranslation("device-link.title"));
        getContent().addClassName("why");
        getContent()
                .add(
                        new Paragraph(getTranslation("device-link.text")),
                        new Actions(Actions.secondary(getTranslation("device-link.action"), this::make)),
                        link);
    }

    private void make() {
        var address = making.get();
        var anchor = new Anchor(address, address);
        anchor.addClassName("own-words");
        link.removeAll();
        link.add(new Paragraph(getTranslation("device-link.made")), anchor);
    }
}
