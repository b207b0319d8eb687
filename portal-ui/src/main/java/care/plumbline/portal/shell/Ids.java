package care.plumbline.portal.shell;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.NotFoundException;
import java.util.UUID;

/** Reads ids from addresses; what is no id is simply not there. */
public final class Ids {

    private Ids() {}

    /** The id in a route parameter. */
    public static UUID of(BeforeEnterEvent event, String parameter) {
        return of(event.getRouteParameters().get(parameter).orElseThrow(NotFoundException::new));
    }

    /** The id in a text. */
    public static UUID of(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException noId) {
            throw new NotFoundException();
        }
    }
}
