package care.plumbline.portal.i18n;

import com.vaadin.flow.component.UI;
import java.time.DateTimeException;
import java.time.ZoneId;

/** The zone of the person's browser. */
public final class VisitorZone {

    private VisitorZone() {}

    /** The browser's zone; the given one when the browser does not say. */
    public static ZoneId of(UI ui, ZoneId otherwise) {
        var details = ui.getPage().getExtendedClientDetails();
        var id = details == null ? null : details.getTimeZoneId();
        if (id == null || id.isBlank()) {
            return otherwise;
        }
        try {
            return ZoneId.of(id);
        } catch (DateTimeException unknown) {
            return otherwise;
        }
    }
}
