package care.plumbline.portal.component;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;

/** A row of buttons, stacked on phones; at most one is primary. */
public class Actions extends Div {

    /** A row of these. */
    public Actions(Component... buttons) {
        super(buttons);
        addClassNames("actions", "no-print");
    }

    /** The one button a page is for; a second click while the first is at work does nothing. */
    public static Button primary(String text, Runnable action) {
        var button = new Button(text);
        button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        return once(button, action);
    }

    private static Button once(Button button, Runnable action) {
        button.setDisableOnClick(true);
        button.addClickListener(click -> {
            try {
                action.run();
            } finally {
                button.setEnabled(true);
            }
        });
        return button;
    }

    /** Any other button; a second click while the first is at work does nothing either. */
    public static Button secondary(String text, Runnable action) {
        return once(new Button(text), action);
    }
}
