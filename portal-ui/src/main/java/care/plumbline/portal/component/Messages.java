package care.plumbline.portal.component;

import care.plumbline.domain.shared.Refusal;
import care.plumbline.portal.i18n.Words;
import com.vaadin.flow.component.html.Div;

/** Where a view says what came of a click; a screen reader reads it out when it changes. */
public class Messages extends Div {

    /** Says nothing yet. */
    public Messages() {
        getElement().setAttribute("aria-live", "polite");
    }

    /** Says this instead of what was said before, and takes the focus there. */
    public void say(Notice.Kind kind, String text) {
        removeAll();
        add(new Notice(kind, text).focused());
    }

    /** Says why something was not done. */
    public void say(Refusal refusal) {
        say(Notice.Kind.ERROR, Words.of(refusal));
    }
}
