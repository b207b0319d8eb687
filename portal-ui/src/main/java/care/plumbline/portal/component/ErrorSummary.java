package care.plumbline.portal.component;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Map;
import java.util.Objects;

/** "There is a problem": every problem of a form, each leading to its field; takes the focus when shown. */
public class ErrorSummary extends Composite<Section> {

    private final UnorderedList list = new UnorderedList();

    /** An empty summary, hidden until there is a problem. */
    public ErrorSummary() {
        getContent().addClassName("error-summary");
        getContent().getElement().setAttribute("role", "alert").setAttribute("tabindex", "-1");
        getContent().add(new H2(getTranslation("form.problem")), list);
        setVisible(false);
    }

    /** Shows these problems in order, or hides the summary when there are none. */
    public void show(Map<? extends Component, String> problems) {
        list.removeAll();
        problems.forEach((field, message) -> list.add(new ListItem(link(field, message))));
        setVisible(!problems.isEmpty());
        if (!problems.isEmpty()) {
            getElement().executeJs("setTimeout(() => this.focus())");
        }
        getUI().ifPresent(ui -> name(ui, !problems.isEmpty()));
    }

    /** The page keeps its name; only the word before it comes and goes. */
    private void name(UI ui, boolean problem) {
        var word = getTranslation("form.error-title") + " ";
        var title = Objects.requireNonNullElse(ui.getInternals().getTitle(), "");
        var name = title.startsWith(word) ? title.substring(word.length()) : title;
        ui.getPage().setTitle(problem ? word + name : name);
    }

    private static Anchor link(Component field, String message) {
        var link = new Anchor("#", message);
        link.setRouterIgnore(true);
        link.addAttachListener((AttachEvent attach) -> link.getElement()
                .executeJs(
                        "this.addEventListener('click', e => { e.preventDefault(); e.stopPropagation();"
                                + " ($0.querySelector('input,textarea,select') || $0).focus(); }, true)",
                        field.getElement()));
        return link;
    }
}
