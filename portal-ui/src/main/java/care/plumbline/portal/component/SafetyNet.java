package care.plumbline.portal.component;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Arrays;
import java.util.regex.Pattern;

/**
 * When to get help fast, made to be found fast: the signs one under the other and a button that calls 911. A text
 * that does not read "lead: sign; sign; sign." stays a paragraph.
 */
public class SafetyNet extends Composite<CareCard> {

    private static final Pattern SIGNS = Pattern.compile("([^:]+:) ([^:;]+(?:; [^:;]+?)+)\\.(?: (.*))?");

    private final String title;
    private final Div body = new Div();

    /** The card of this text, in the language it is written in. */
    public SafetyNet(String title, String text, String language) {
        this.title = title;
        var together = text.replace(" °", "\u00a0°");
        var signs = SIGNS.matcher(together);
        if (signs.matches()) {
            body.add(new Paragraph(signs.group(1)), list(signs.group(2)));
            if (signs.group(3) != null) {
                body.add(new Paragraph(signs.group(3)));
            }
        } else {
            body.add(new Paragraph(together));
        }
        body.getElement().setAttribute("lang", language);
    }

    @Override
    protected CareCard initContent() {
        var call = new Anchor("tel:911", getTranslation("site.emergency.call-911"));
        call.addClassName("button");
        return new CareCard(CareCard.Level.EMERGENCY, title, body, call);
    }

    private static UnorderedList list(String signs) {
        return new UnorderedList(
                Arrays.stream(signs.split("; (or |o )?")).map(ListItem::new).toArray(ListItem[]::new));
    }
}
