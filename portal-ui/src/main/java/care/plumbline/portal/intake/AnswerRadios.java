package care.plumbline.portal.intake;

import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.Collection;

/**
 * Radios whose answer counts when it is meant. The arrow keys pick every option they pass, and an answer that means an
 * emergency ends the check, so what the arrows pick is given only when the focus leaves the group or the space bar
 * confirms it (WCAG 2.2, 3.2.2). A click counts at once.
 */
final class AnswerRadios<T> extends RadioButtonGroup<T> {

    /** Runs before the server's own listener of the same event, and keeps the change from it while arrows move. */
    private static final String GIVE_WHEN_MEANT = """
            let moving = false, kept = false;
            const give = () => {
              moving = false;
              if (kept) {
                kept = false;
                this.dispatchEvent(new CustomEvent('value-changed', { detail: { value: this.value } }));
              }
            };
            this.addEventListener('keydown', event => {
              if (event.key.startsWith('Arrow')) {
                moving = true;
              } else if (event.key === ' ' || event.key === 'Enter') {
                give();
              }
            }, true);
            this.addEventListener('pointerdown', give, true);
            this.addEventListener('focusout', event => {
              if (!this.contains(event.relatedTarget)) {
                give();
              }
            });
            this.addEventListener('value-changed', event => {
              if (moving && event.target === this) {
                kept = true;
                event.stopImmediatePropagation();
              }
            }, true);
            """;

    AnswerRadios(Collection<T> options) {
        setItems(options);
        addAttachListener(attached -> getElement().executeJs(GIVE_WHEN_MEANT));
    }
}
