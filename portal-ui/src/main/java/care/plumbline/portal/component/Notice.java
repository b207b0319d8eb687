package care.plumbline.portal.component;

import com.vaadin.flow.component.html.Paragraph;

/** One sentence set apart: something to know, to mind, or that went well. */
public class Notice extends Paragraph {

    /** How a notice looks. */
    public enum Kind {
        PLAIN(""),
        WARN("notice--warn"),
        OK("notice--ok"),
        ERROR("notice--error");

        private final String css;

        Kind(String css) {
            this.css = css;
        }
    }

    /** A notice with this text. */
    public Notice(Kind kind, String text) {
        super(text);
        addClassName("notice");
        if (!kind.css.isEmpty()) {
            addClassName(kind.css);
        }
        getElement().setAttribute("role", "status");
    }

    /** Takes the focus, where what was clicked is gone and this says what came of it. */
    public Notice focused() {
        getElement().setAttribute("tabindex", "-1").executeJs("setTimeout(() => this.focus())");
        return this;
    }
}
